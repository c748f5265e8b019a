/*
 * drill_screen.h: how the drill speaks and listens: lines, as a shell's.
 *
 * The terminal stays as it is (line by line, with echo), so that there is
 * nothing to restore, however the program ends, and answers may be typed and
 * corrected as anywhere.
 */
#ifndef DRILL_SCREEN_H
#define DRILL_SCREEN_H

#include <stdbool.h>

/*
 * screen_begin: plain output has neither pictures, nor bars, nor other
 * alphabets: for screen readers and pipes.
 */
void screen_begin(bool plain);
bool screen_is_plain(void);

/* say_text: a Markdown text with formulas, wrapped, each line indented. */
void say_text(const char *indent, const char *markdown);

/* say_sentence: the same for words that the program itself says. */
void say_sentence(const char *format, ...);

/*
 * ask: print the prompt and read a line. Returns it without its end, to be
 * freed; NULL for "q", "quit" and the end of the input.
 */
char *ask(const char *prompt);

/*
 * ask_text: lines up to an empty one; what they say is the person's own affair.
 * Returns false for a line "q" and the end of the input.
 */
bool ask_text(const char *prompt);

/*
 * ask_number: from low to high; anything else is asked for again. A letter of
 * others is given back as it is. Returns -1 for "q" and the end of the input.
 */
int ask_number(const char *prompt, int low, int high, const char *others);

/*
 * clock_now: seconds since 1970. For tests DESCENT_CLOCK="1700000000+30" is a
 * clock of their own, which moves on by 30 s at every look.
 */
double clock_now(void);

#endif
