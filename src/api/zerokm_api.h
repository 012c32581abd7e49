// What the core module offers to JavaScript, or to any other host of WebAssembly:
// web/api/zerokm.mjs is the first. One module instance is one library of rules.
//
// Texts are UTF-8. They go in through the room; what a call answers with lies at zk_answer(), as
// long as the call returned. A negative length: the answer is problems, a line each, of file, line,
// column, id and message, parted by tabs.
#pragma once

extern "C" {

// Texts
char* zk_room(int bytes);  // where the next text goes in
const char* zk_answer();

// Rules: files by their paths inside rulesets/ (and assets/words/), then all of them at once
int zk_file(int path, int text);  // in the room: the path and, behind it, the text
int zk_load();                    // answer: problems of files that were left out

// A text of the rules in one language. In the room: the language and, behind it, the key.
int zk_say(int language, int key);

// One car, both sides, in words; only in the module with reports. In the room: market, day,
// language and switched-on phases, parted by tabs, a line end, and the facts as JSON. Answer: the
// report of docs/json-report.md.
int zk_check(int length);

// Many cars. A handle (0, 1, ...) for the rules of one side, or a negative length. In the room: id
// of the ruleset and switched-on phases, parted by tabs.
int zk_rules(int length, int capacity);
int zk_facts(int rules);     // answer: a line per column: id, kind, decimals, least, most, members
int zk_rule_ids(int rules);  // answer: a line per rule: id and version

// Their columns: three words a fact, form (0 absent, 1 exact, 2 ranged) and two addresses
void* zk_columns(int rules);
void zk_clear(int rules, int cars);                      // nothing is stated of the first cars
void zk_widen(int rules, int fact);                      // makes a column ranged
int zk_state(int rules, int fact, int car, int length);  // in the room: a value as in JSON facts
int zk_known(int rules, int length);  // in the room: a name; refused where there is no such fact
int zk_read(int rules, int length);   // in the room: cars as JSON; cars read, or a negative length
int zk_read_bytes();                  // of that text: what is behind them has to come again
void zk_restart(int rules);           // the next text is another file

// Results: the status of each rule for each car, a byte each, rule after rule (see Status)
const void* zk_statuses(int rules, int cars);
// The same for one car on each of `days` days, which the facts named in the room then are.
const void* zk_days(int rules, int length, int car, int from, int days);
// Why: for each step three numbers, lowest, highest, valid; then the status of each rule
const double* zk_trace(int rules, int car);
int zk_trace_steps(int rules);  // answer: a line per step

}  // extern "C"
