/* Counts what holds and prints what does not. */
#ifndef CHISO_TEST_CHECK_H
#define CHISO_TEST_CHECK_H

#include <stdio.h>
#include <string.h>

static unsigned long checks_passed, checks_failed;

static void check(int holds, const char *what, int line)
{
    if (holds) {
        checks_passed++;
    } else {
        checks_failed++;
        printf("FAILED line %d: %s\n", line, what);
    }
}

#define CHECK(condition) check((condition) ? 1 : 0, #condition, __LINE__)
#define CHECK_TEXT(found, expected) check((found) != NULL && strcmp(found, expected) == 0, #found " is " #expected, __LINE__)

#endif
