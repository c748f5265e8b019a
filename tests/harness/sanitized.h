/*
 * sanitized.h: SANITIZED is 1 where AddressSanitizer is built in. It needs
 * files, processes and far more address space than an attempt would give it.
 */
#ifndef SANITIZED

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

#endif
