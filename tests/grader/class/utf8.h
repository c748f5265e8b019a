/* utf8.h: which bytes are text. */
#ifndef CLASS_UTF8_H
#define CLASS_UTF8_H

/* utf8_bytes: how many bytes the character at text has; 0 if it is none. */
int utf8_bytes(const char *text);

/* utf8_clean: put ? for bytes that are no UTF-8, and for control characters
   other than tab and newline, in place. */
void utf8_clean(char *text);

#endif
