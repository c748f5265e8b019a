/* allowed.c: the functions of the C library that an exercise may call. */
#include "allowed.h"
#include <stddef.h>
#include <string.h>

/* Functions of math.h and complex.h: each also with f and with l at its end. */
static const char *const math[] = {
    "acos",         "acosh",     "asin",
    "asinh",        "atan",      "atan2",
    "atanh",        "cbrt",      "ceil",
    "copysign",     "cos",       "cosh",
    "erf",          "erfc",      "exp",
    "exp2",         "expm1",     "fabs",
    "fdim",         "floor",     "fma",
    "fmax",         "fmin",      "fmod",
    "frexp",        "hypot",     "ilogb",
    "ldexp",        "lgamma",    "llrint",
    "llround",      "log",       "log10",
    "log1p",        "log2",      "logb",
    "lrint",        "lround",    "modf",
    "nan",          "nearbyint", "nextafter",
    "pow",          "remainder", "remquo",
    "rint",         "round",     "scalbln",
    "scalbn",       "sin",       "sinh",
    "sqrt",         "tan",       "tanh",
    "tgamma",       "trunc",     "nexttoward",
    "cabs",         "cacos",     "cacosh",
    "carg",         "casin",     "casinh",
    "catan",        "catanh",    "ccos",
    "ccosh",        "cexp",      "cimag",
    "clog",         "conj",      "cpow",
    "cproj",        "creal",     "csin",
    "csinh",        "csqrt",     "ctan",
    "ctanh",        "sincos",    "exp10",
    "roundeven",    "drem",      "gamma",
    "j0",           "j1",        "jn",
    "y0",           "y1",        "yn",
    "__finite",     "__isinf",   "__isnan",
    "__fpclassify", "__signbit", "finite",
    "isinf",        "isnan",     "__issignaling",
};

/* The rest of the standard library. Files are stopped when it runs. */
static const char *const others[] = {
    /* stdlib.h */
    "abort",
    "abs",
    "aligned_alloc",
    "atof",
    "atoi",
    "atol",
    "atoll",
    "bsearch",
    "calloc",
    "div",
    "exit",
    "_Exit",
    "_exit",
    "free",
    "labs",
    "ldiv",
    "llabs",
    "lldiv",
    "malloc",
    "qsort",
    "quick_exit",
    "rand",
    "rand_r",
    "random",
    "realloc",
    "srand",
    "srandom",
    "strtod",
    "strtof",
    "strtol",
    "strtold",
    "strtoll",
    "strtoul",
    "strtoull",
    "posix_memalign",
    "drand48",
    "srand48",
    "lrand48",
    "mrand48",
    "erand48",
    "getenv",
    "reallocarray",
    /* string.h, strings.h */
    "memccpy",
    "memchr",
    "memcmp",
    "memcpy",
    "memmove",
    "mempcpy",
    "memset",
    "bcmp",
    "bcopy",
    "bzero",
    "strcat",
    "strchr",
    "strcmp",
    "strcoll",
    "strcpy",
    "stpcpy",
    "strcspn",
    "strdup",
    "strndup",
    "strerror",
    "strlen",
    "strncat",
    "strncmp",
    "strncpy",
    "strnlen",
    "strpbrk",
    "strrchr",
    "strspn",
    "strstr",
    "strtok",
    "strtok_r",
    "strxfrm",
    "strcasecmp",
    "strncasecmp",
    "index",
    "rindex",
    "explicit_bzero",
    /* stdio.h */
    "clearerr",
    "fclose",
    "feof",
    "ferror",
    "fflush",
    "fgetc",
    "fgets",
    "fileno",
    "fopen",
    "fprintf",
    "fputc",
    "fputs",
    "fread",
    "fscanf",
    "fseek",
    "ftell",
    "fwrite",
    "getc",
    "getchar",
    "perror",
    "printf",
    "putc",
    "putchar",
    "puts",
    "rewind",
    "scanf",
    "setbuf",
    "setvbuf",
    "snprintf",
    "sprintf",
    "sscanf",
    "stderr",
    "stdin",
    "stdout",
    "ungetc",
    "vfprintf",
    "vprintf",
    "vsnprintf",
    "vsprintf",
    "fopen64",
    "_IO_putc",
    "_IO_getc",
    "dprintf",
    "write",
    "read",
    /* ctype.h, wchar.h */
    "isalnum",
    "isalpha",
    "isblank",
    "iscntrl",
    "isdigit",
    "isgraph",
    "islower",
    "isprint",
    "ispunct",
    "isspace",
    "isupper",
    "isxdigit",
    "tolower",
    "toupper",
    "__ctype_b_loc",
    "__ctype_tolower_loc",
    "__ctype_toupper_loc",
    /* time.h, errno.h, assert.h, setjmp.h, fenv.h, math.h */
    "clock",
    "clock_gettime",
    "difftime",
    "time",
    "nanosleep",
    "usleep",
    "sleep",
    "__errno_location",
    "__assert_fail",
    "__assert",
    "setjmp",
    "_setjmp",
    "longjmp",
    "_longjmp",
    "__sigsetjmp",
    "fegetround",
    "fesetround",
    "feclearexcept",
    "fetestexcept",
    "feraiseexcept",
    "fegetenv",
    "fesetenv",
    "feholdexcept",
    "feupdateenv",
    "signgam",
    /* what a compiler calls by itself */
    "__stack_chk_fail",
    "__stack_chk_guard",
    "__tls_get_addr",
    "__muldc3",
    "__mulsc3",
    "__mulxc3",
    "__divdc3",
    "__divsc3",
    "__divxc3",
    "__powidf2",
    "__powisf2",
    "__powixf2",
    "__popcountdi2",
    "__popcountsi2",
    "__divti3",
    "__modti3",
    "__udivti3",
    "__umodti3",
    "__multi3",
    "__floattidf",
    "__floatuntidf",
    "__fixdfti",
    "__fixunsdfti",
    "__multf3",
    "__addtf3",
    "__subtf3",
    "__divtf3",
    "__extenddftf2",
    "__trunctfdf2",
    "__floatsitf",
    "__floatditf",
    "__fixtfsi",
    "__fixtfdi",
    "__lttf2",
    "__gttf2",
    "__letf2",
    "__getf2",
    "__eqtf2",
    "__netf2",
    "__unordtf2",
    "__cpu_model",
    "_GLOBAL_OFFSET_TABLE_",
};

static bool is_among(const char *name, size_t length, const char *const list[],
                     size_t count)
{
    for (size_t k = 0; k < count; k++)
        if (strlen(list[k]) == length && strncmp(list[k], name, length) == 0)
            return true;
    return false;
}

static bool is_plain(const char *name, size_t length)
{
    const size_t n = sizeof math / sizeof *math;
    if (is_among(name, length, others, sizeof others / sizeof *others) ||
        is_among(name, length, math, n))
        return true;
    const char last = length ? name[length - 1] : '\0';
    return (last == 'f' || last == 'l') && is_among(name, length - 1, math, n);
}

/* Does name begin with that? Then steps past it. */
static bool skip(const char **name, const char *begin)
{
    const size_t n = strlen(begin);
    if (strncmp(*name, begin, n) != 0)
        return false;
    *name += n;
    return true;
}

/* Also what checked builds (__printf_chk), other versions of the standard
   (__isoc99_sscanf) and of -ffinite-math make of them. */
bool is_allowed(const char *symbol)
{
    if (is_plain(symbol, strlen(symbol)))
        return true;
    const char *name = symbol;
    size_t length;
    if (skip(&name, "__isoc99_") || skip(&name, "__isoc23_"))
        return is_plain(name, strlen(name));
    if (skip(&name, "__")) {
        length = strlen(name);
        if (length > 4 && strcmp(name + length - 4, "_chk") == 0)
            return is_plain(name, length - 4);
        return length > 7 && strcmp(name + length - 7, "_finite") == 0 &&
               is_plain(name, length - 7);
    }
    return false;
}
