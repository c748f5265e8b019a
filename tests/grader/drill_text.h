/* drill_text.h: Markdown with formulas as paragraphs for a terminal. */
#ifndef DRILL_TEXT_H
#define DRILL_TEXT_H

#include <stdbool.h>

/*
 * page_text: a Markdown text as it is read: the lines of a paragraph joined, a
 * list's items and code on lines of their own, emphasis and links without their
 * marks, formulas by math_text. To be freed.
 *   unknown  out, [32]: the first command of a formula, or without Unicode the
 *            first letter, that has no text; else ""
 */
char *page_text(const char *markdown, bool unicode, char unknown[32]);

#endif
