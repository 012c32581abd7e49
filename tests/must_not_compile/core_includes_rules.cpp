// The words of the trade know no rule.
// EXPECT: rules/ruleset.h: No such file or directory
#include "core/day.h"
#ifdef FORBIDDEN
#include "rules/ruleset.h"
#endif
int main() {}
