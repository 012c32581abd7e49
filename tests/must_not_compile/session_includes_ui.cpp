// An inspection is the same without a screen: the command line and tests hold one too.
// EXPECT: ui/frame.h: No such file or directory
#include "report/inspection.h"
#ifdef FORBIDDEN
#include "ui/frame.h"
#endif
int main() {}
