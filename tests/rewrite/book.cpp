// The rule books and models of tests/plan serve here too.
#include "plan/book.cpp" // NOLINT(bugprone-suspicious-include)
