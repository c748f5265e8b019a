/* Reading and evaluating the expressions of chapter 02, expression.h. */
#include "convex_functions.h"

#include <criterion/criterion.h>
#include <math.h>

enum { ROOM = 16 };

static double value_of(const char *words, double x, double y)
{
    node nodes[ROOM];
    double work[ROOM], at[3] = {x, y, 0};
    int count = expression_read(ROOM, nodes, words);
    cr_assert_gt(count, 0, "%s is no expression", words);
    return expression_value(count, nodes, at, work);
}

Test(expression_read, a_node_for_each_word)
{
    node nodes[ROOM];
    cr_assert_eq(expression_read(ROOM, nodes, "1 x square + sqrt -2.5*"), 6);
    const operation ops[] = {OP_CONSTANT, OP_VARIABLE, OP_SQUARE,
                             OP_SUM,      OP_SQRT,     OP_SCALE};
    for (int i = 0; i < 6; i++)
        cr_expect_eq(nodes[i].op, ops[i], "node %d", i);
    cr_expect_eq(nodes[0].value, 1);
    cr_expect_eq(nodes[2].a, 1);
    cr_expect(nodes[3].a == 0 && nodes[3].b == 2);
    cr_expect_eq(nodes[4].a, 3);
    cr_expect_eq(nodes[5].value, -2.5);
}

Test(expression_read, variables_and_what_is_known_of_them)
{
    node nodes[ROOM];
    cr_assert_eq(expression_read(ROOM, nodes, "x y>=0 + z<=0 +"), 5);
    cr_expect(nodes[0].a == 0 && nodes[0].sign == SIGN_UNKNOWN);
    cr_expect(nodes[1].a == 1 && nodes[1].sign == SIGN_NONNEGATIVE);
    cr_expect(nodes[3].a == 2 && nodes[3].sign == SIGN_NONPOSITIVE);
}

Test(expression_read, what_is_no_expression)
{
    static const char *const wrong[] = {
        "",      "+",   "x +", "x y",     "x  square", "xx",    "x>0",
        "sinus", "2 x", "exp", "x exp ^", "-2*",       "1.2.3", "x square2",
        "sq",    "x*y", "X",   "* x y",   "x>=0=",
    };
    node nodes[ROOM];
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        cr_expect_eq(expression_read(ROOM, nodes, wrong[i]), 0, "\"%s\"",
                     wrong[i]);
}

Test(expression_read, keeps_to_its_room)
{
    node nodes[3] = {{.value = 7}, {.value = 7}, {.value = 7}};
    cr_expect_eq(expression_read(2, nodes, "x y +"), 0);
    cr_expect_eq(nodes[2].value, 7, "written beyond the room");
    cr_expect_eq(expression_read(3, nodes, "x y +"), 3);
    cr_expect_eq(expression_read(0, nodes, "x"), 0);
    static node many[200];
    char text[400] = "x";
    for (int i = 0; i < 99; i++)
        strcat(text, " x");
    cr_expect_eq(expression_read(200, many, text), 0, "100 open arguments");
}

Test(expression_value, of_every_operation)
{
    cr_expect_eq(value_of("3", 0, 0), 3);
    cr_expect_eq(value_of("y", 1, 2), 2);
    cr_expect_eq(value_of("x y +", 1, 2), 3);
    cr_expect_eq(value_of("x -4*", 2, 0), -8);
    cr_expect_eq(value_of("x y *", 3, 5), 15);
    cr_expect_eq(value_of("x y max", 3, 5), 5);
    cr_expect_eq(value_of("x y min", 3, 5), 3);
    cr_expect_float_eq(value_of("x exp", 1, 0), exp(1), 1e-15);
    cr_expect_float_eq(value_of("x log", 2, 0), log(2), 1e-15);
    cr_expect_eq(value_of("x sqrt", 9, 0), 3);
    cr_expect_eq(value_of("x inverse", 4, 0), 0.25);
    cr_expect_float_eq(value_of("x softplus", 0, 0), log(2), 1e-15);
    cr_expect_eq(value_of("x softplus", 1000, 0), 1000);
    cr_expect_float_eq(value_of("x entropy", 2, 0), -2 * log(2), 1e-15);
    cr_expect_eq(value_of("x entropy", 0, 0), 0);
    cr_expect_eq(value_of("x abs", -3, 0), 3);
    cr_expect_eq(value_of("x square", -3, 0), 9);
    cr_expect_eq(value_of("x y hypot", -3, 4), 5);
}

Test(expression_value, is_nan_outside_of_the_domain)
{
    cr_expect(isnan(value_of("x log", 0, 0)));
    cr_expect(isnan(value_of("x log", -1, 0)));
    cr_expect(isnan(value_of("x sqrt", -1, 0)));
    cr_expect(isnan(value_of("x inverse", 0, 0)));
    cr_expect(isnan(value_of("x inverse", -2, 0)));
    cr_expect(isnan(value_of("x entropy", -1, 0)));
    cr_expect(isnan(value_of("x>=0", -1, 0)));
    cr_expect(isnan(value_of("x<=0", 1, 0)));
    cr_expect(isnan(value_of("x log 0*", -1, 0)), "0 * NaN is NaN");
    cr_expect(isnan(value_of("x log y max", -1, 5)), "on either side");
    cr_expect(isnan(value_of("y x log max", -1, 5)), "on either side");
    cr_expect(isnan(value_of("y x log min", -1, 5)), "on either side");
}
