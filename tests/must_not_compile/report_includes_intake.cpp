// A report is made of an answer, not of the pasted text.
// EXPECT: intake/intake.h: No such file or directory
#include "rules/answer.h"
#ifdef FORBIDDEN
#include "intake/intake.h"
#endif
int main() {}
