// The evaluator knows plain structures, never the files they came from.
// EXPECT: knowledge/knowledge.h: No such file or directory
#include "rules/ruleset.h"
#ifdef FORBIDDEN
#include "knowledge/knowledge.h"
#endif
int main() {}
