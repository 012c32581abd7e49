# Counting what passed and what failed over all steps of scripts/test.

passed=0
failed=0
failed_steps=()

# step <name> <command...>: runs the command with its output in build/log/<name>, prints one line.
# The command adds to `passed` and `failed`, through the functions below.
step() {
  local name=$1 failed_before=$failed passed_before=$passed started=$SECONDS
  shift
  log="build/log/$name"
  "$@"
  local took=$((SECONDS - started))
  printf '%-14s %4d ok %4d not ok %5ds\n' "$name" $((passed - passed_before)) \
    $((failed - failed_before)) "$took"
  if [ "$failed" -gt "$failed_before" ]; then
    failed_steps+=("$name")
    tail -n 60 "$log" | sed 's/^/    /'
    return 1
  fi
}

add() {
  passed=$((passed + $1))
  failed=$((failed + $2))
}

# A command that passes or fails as a whole. In a subshell, because `fail` ends the shell.
one_check() {
  if ("$@") >"$log" 2>&1; then add 1 0; else add 0 1; fi
}

# A command that says "N passed, N failed" itself; a run that counts nothing has failed.
counted_line() {
  local code=0 line
  "$@" >"$log" 2>&1 || code=$?
  line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
  count_or_fail "$code" "$(printf '%s' "$line" | cut -d' ' -f1)" \
    "$(printf '%s' "$line" | cut -d' ' -f3)"
}

# A command that prints a line "ok - ..." or "not ok - ..." for each check.
counted_checks() {
  local code=0
  "$@" >"$log" 2>&1 || code=$?
  count_or_fail "$code" "$(grep -c '^ok - ' "$log")" "$(grep -c '^not ok - ' "$log")"
}

# All modules of a folder that hold tests, under Node's own test runner.
counted_node() {
  local code=0 files
  mapfile -t files < <(grep -ls "'node:test'\|\"node:test\"" "$1"/*.mjs)
  if [ ${#files[@]} = 0 ]; then
    echo "no test in $1" >"$log"
    add 0 1
    return
  fi
  node --test --test-reporter=tap "${files[@]}" >"$log" 2>&1 || code=$?
  count_or_fail "$code" "$(sed -n 's/^# pass //p' "$log" | tail -n 1)" \
    "$(sed -n 's/^# fail //p' "$log" | tail -n 1)"
}

# doctest counts its test cases; a program that died, or that is no doctest program, counts as one.
counted_ctest() {
  local code=0 counts
  ctest --test-dir "$1" -V -j 2 --timeout 600 >"$log" 2>&1 || code=$?
  counts=$(awk '
    match($0, /^[0-9]+: .*test cases:/) {
      number = $1 + 0
      line = $0; sub(/.*test cases: */, "", line); split(line, part, "|")
      good[number] += part[2] + 0; bad[number] += part[3] + 0
    }
    match($0, /Test +#[0-9]+: /) {
      number = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", number); number += 0
      if ($0 ~ / Passed /) { passed += (number in good) ? good[number] : 1 }
      else { passed += good[number]; failed += bad[number] > 0 ? bad[number] : 1 }
    }
    END { print passed + 0, failed + 0 }' "$log")
  count_or_fail "$code" "${counts% *}" "${counts#* }"
}

# count_or_fail <exit code> <passed> <failed>: nothing counted, or a bad exit without a counted
# failure, is a failure of its own.
count_or_fail() {
  local code=$1 good=${2:-0} bad=${3:-0}
  if [ "$bad" = 0 ] && { [ "$code" != 0 ] || [ "${good:-0}" = 0 ]; }; then bad=1; fi
  add "${good:-0}" "$bad"
}

closing_line() {
  if [ ${#failed_steps[@]} -gt 0 ]; then echo "not ok: ${failed_steps[*]} (build/log/)"; fi
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
