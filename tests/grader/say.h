/* say.h: what the grader prints: 80 columns, colours where they are wanted. */
#ifndef SAY_H
#define SAY_H

#include <stdio.h>

#if defined(__GNUC__)
#define SAY_PRINTF(f, a) __attribute__((__format__(__printf__, f, a)))
#else
#define SAY_PRINTF(f, a)
#endif

/* Exit statuses of the program. */
enum { EXIT_PASSED = 0, EXIT_FAILED = 1, EXIT_MISUSE = 2, EXIT_UNGRADED = 3 };

/*
 * A style for the text that follows; PLAIN ends it. Nothing is printed where
 * standard output is no terminal, TERM is "dumb" or NO_COLOR is set.
 */
typedef enum style { PLAIN, BOLD, GOOD, BAD, FAINT } style;
const char *styled(style s);

/* say_width: columns to write in, at most 80. */
int say_width(void);

/*
 * say_wrapped: print a text in lines that begin with indent (the first with
 * first instead), broken at spaces, in a word only where it is longer than a
 * line; line breaks in the text are kept. At most lines lines are printed, the
 * last one ending in "..." if more was cut. Returns the number of lines.
 */
int say_wrapped(FILE *out, const char *first, const char *indent,
                const char *text, int lines);

/*
 * say_problem: a sentence on standard error: what is wrong and the way out.
 * fail: the same, and exit with EXIT_MISUSE.
 */
void say_problem(const char *format, ...) SAY_PRINTF(1, 2);
_Noreturn void fail(const char *format, ...) SAY_PRINTF(1, 2);

/* format: a printf into memory that the caller frees; never NULL. */
char *format(const char *text, ...) SAY_PRINTF(1, 2);

/* allocate: calloc that ends the program when there is no memory. */
void *allocate(size_t count, size_t size);

#endif
