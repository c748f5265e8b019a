/* drill_math.h: formulas as a terminal can show them. */
#ifndef DRILL_MATH_H
#define DRILL_MATH_H

#include <stdbool.h>
#include <stddef.h>

/*
 * math_text: a TeX formula of that many bytes in one line of text, to be freed:
 * "\frac{\mu}{2} \lVert x \rVert^2" gives "μ/2 ‖x‖²", or in plain ASCII, for
 * screen readers and the C locale, "mu/2 ||x||^2".
 *   unknown  out, [32]: the first command that has no text of its own and is
 *            shown by its name, or ""
 */
char *math_text(const char *tex, size_t length, bool unicode, char unknown[32]);

#endif
