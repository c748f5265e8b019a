/* drill_symbols.h: the commands of TeX that stand for a symbol. */
#ifndef DRILL_SYMBOLS_H
#define DRILL_SYMBOLS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * symbol: what \name looks like.
 *   opens   blanks behind it are dropped, as behind a bracket
 *   closes  blanks before it are dropped
 */
typedef struct symbol {
    const char *name, *unicode, *ascii;
    bool opens, closes;
} symbol;

const symbol *symbol_find(const char *name);

/*
 * script_text: a text in raised or lowered characters, to be freed, or NULL
 * where one of them is not in every terminal's font.
 */
char *script_text(const char *text, bool raised);

/* script_bytes: of the raised or lowered character at text, 0 if it is none. */
size_t script_bytes(const char *text);

#endif
