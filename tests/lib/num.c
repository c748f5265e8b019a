/* Tests of num.h. */
#include "num.h"

#include "support.h"
#include <string.h>

Test(num_status_string, success_is_zero_and_says_ok)
{
    cr_expect_eq(NUM_OK, 0);
    cr_expect_str_eq(num_status_string(NUM_OK), "ok");
}

Test(num_status_string, every_status_has_words_of_its_own)
{
    for (int a = NUM_OK; a <= NUM_NOT_IMPLEMENTED; a++) {
        const char *text = num_status_string((num_status)a);
        cr_assert_not_null(text);
        cr_expect_gt(strlen(text), 0, "status %d has no text", a);
        cr_expect_str_neq(text, "unknown status", "status %d is unknown", a);
        for (int b = NUM_OK; b < a; b++)
            cr_expect_str_neq(text, num_status_string((num_status)b),
                              "statuses %d and %d say the same", a, b);
    }
}

Test(num_status_string, other_values_are_unknown)
{
    int others[] = {-1, NUM_NOT_IMPLEMENTED + 1, 12345};
    for (int i = 0; i < 3; i++)
        cr_expect_str_eq(num_status_string((num_status)others[i]),
                         "unknown status", "value %d", others[i]);
}
