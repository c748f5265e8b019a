/* drill_brackets.h: which parts of a formula, as text, need brackets. */
#ifndef DRILL_BRACKETS_H
#define DRILL_BRACKETS_H

#include <stdbool.h>

/*
 * is_atom: is it one symbol, number or word (in Unicode one letter), perhaps
 * with digits or a star behind it, or in brackets or bars of its own?
 * is_sum: has it a sum, a difference or a relation outside of all brackets?
 */
bool is_atom(const char *text, bool unicode);
bool is_sum(const char *text);

#endif
