// Reading a text must not depend on what the rules would like to read.
// EXPECT: rules/ruleset.h: No such file or directory
#include "intake/intake.h"
#ifdef FORBIDDEN
#include "rules/ruleset.h"
#endif
int main() {}
