/* assignment.c: what is graded, from a folder or from a LIST. */
#include "assignment.h"
#include "files.h"
#include "say.h"
#include "utf8.h"
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char PUBLIC_SEED[] = "1";
enum { STUDENT_MAX = 180 };

/* ---- names ---- */

static bool ends_in(const char *name, const char *ending)
{
    const size_t n = strlen(name), m = strlen(ending);
    return n > m && strcmp(name + n - m, ending) == 0;
}

/* Writes what is left out of safe characters as %XX. */
static char *encode(const char *text, const char *unsafe_first)
{
    char *out = allocate(3 * strlen(text) + 1, 1), *to = out;
    for (const char *c = text; *c;) {
        const int bytes = utf8_bytes(c);
        const bool first = c == text && strchr(unsafe_first, *c);
        if (bytes == 0 || iscntrl((unsigned char)*c) || *c == '%' || first) {
            to += sprintf(to, "%%%02X", (unsigned char)*c++);
        } else {
            memcpy(to, c, (size_t)bytes);
            to += bytes;
            c += bytes;
        }
    }
    return out;
}

/* A % that is not followed by two hexadecimal digits is one. */
static char *decode(const char *text)
{
    char *out = format("%s", text), *to = out;
    unsigned byte;
    for (const char *c = text; *c; to++) {
        if (*c == '%' && isxdigit((unsigned char)c[1]) &&
            isxdigit((unsigned char)c[2]) && sscanf(c + 1, "%2x", &byte) == 1 &&
            byte > 0) {
            *to = (char)byte;
            c += 3;
        } else {
            *to = *c++;
        }
    }
    *to = '\0';
    return out;
}

char *student_of(const char *name)
{
    static const char *const endings[] = {".zip", ".tar", ".tar.gz", ".tgz"};
    size_t length = strlen(name);
    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++)
        if (ends_in(name, endings[k])) {
            length = strlen(name) - strlen(endings[k]);
            break;
        }
    char *bare = format("%.*s", (int)length, name);
    for (char *c = bare; *c; c++)
        if (*c == '/')
            *c = '_';
    char *student = encode(bare, "=+-@.");
    free(bare);
    if (strlen(student) > STUDENT_MAX) { /* the name of a file has an end */
        uint32_t sum = 2166136261u;      /* FNV-1a */
        for (const char *c = student; *c; c++)
            sum = (sum ^ (unsigned char)*c) * 16777619u;
        char *cut = format("%.*s-%08x", STUDENT_MAX, student, (unsigned)sum);
        free(student);
        for (char *c = cut; *c; c++) /* not in the middle of a character */
            if (!utf8_bytes(c) || (unsigned char)*c >= 0x80)
                *c = '_';
        return cut;
    }
    return student;
}

/* ---- what is graded ---- */

static void choose_seed(assignment *a, const char *seed)
{
    seed = seed && *seed ? seed : PUBLIC_SEED;
    const size_t digits = strspn(seed, "0123456789");
    if (seed[digits] || digits > 19)
        fail("SEED=%s: a seed is a whole number of at most 19 digits", seed);
    free(a->seed);
    a->seed = format("%s", seed);
}

/* "6" names the chapter, "6.3" one exercise of it, "" all. */
static bool is_chosen(const exercise *e, const char *chapter)
{
    const size_t n = strlen(chapter);
    return n == 0 || strcmp(e->id, chapter) == 0 ||
           (strncmp(e->id, chapter, n) == 0 && e->id[n] == '.');
}

static void choose_chapter(assignment *a, const char *chapter)
{
    const catalog *c = a->catalog;
    free(a->chapter);
    free(a->exercises);
    a->chapter = format("%s", chapter ? chapter : "");
    a->exercises = allocate((size_t)c->count, sizeof *a->exercises);
    a->count = 0;
    for (int i = 0; i < c->count; i++)
        if (is_chosen(&c->items[i], a->chapter))
            a->exercises[a->count++] = &c->items[i];
    if (a->count == 0)
        fail("there is no chapter %s; `make` lists the chapters", chapter);
}

static void add(assignment *a, char *student, char *path)
{
    a->list = realloc(a->list, sizeof *a->list * (size_t)(a->submissions + 1));
    if (!a->list)
        fail("there is no memory left for the list of submissions");
    a->list[a->submissions++] = (handed_in){student, path};
}

static int by_student(const void *a, const void *b)
{
    const handed_in *s = a, *t = b;
    const int order = strcmp(s->student, t->student);
    return order ? order : strcmp(s->path, t->path);
}

/*
 * alice/ and alice.zip are two submissions of one student. Which counts is not
 * ours to say: both are graded, under their full names.
 */
static void tell_namesakes_apart(assignment *a)
{
    for (int i = 0; i < a->submissions;) {
        int end = i + 1;
        while (end < a->submissions &&
               strcmp(a->list[i].student, a->list[end].student) == 0)
            end++;
        if (end - i > 1)
            say_problem("%s handed in %d times: each is graded, under the full "
                        "name of its file or folder",
                        a->list[i].student, end - i);
        for (int k = i; end - i > 1 && k < end; k++) {
            const char *slash = strrchr(a->list[k].path, '/');
            free(a->list[k].student);
            a->list[k].student =
                encode(slash ? slash + 1 : a->list[k].path, "=+-@.");
        }
        i = end;
    }
}

assignment assignment_empty(const catalog *c, const char *seed,
                            const char *chapter)
{
    assignment a = {.catalog = c};
    choose_seed(&a, seed);
    choose_chapter(&a, chapter);
    return a;
}

assignment assignment_of_folder(const catalog *c, const char *folder,
                                const char *seed, const char *chapter)
{
    assignment a = assignment_empty(c, seed, chapter);
    DIR *entries = opendir(folder);
    if (!entries)
        fail("%s cannot be read (%s): SUBMISSIONS names the folder that holds "
             "a folder or an archive for each student",
             folder, strerror(errno));
    for (struct dirent *e; (e = readdir(entries));)
        if (e->d_name[0] != '.')
            add(&a, student_of(e->d_name), format("%s/%s", folder, e->d_name));
    closedir(entries);
    if (a.submissions == 0)
        fail("%s is empty: SUBMISSIONS names the folder that holds a folder or "
             "an archive for each student",
             folder);
    const size_t count = (size_t)a.submissions;
    qsort(a.list, count, sizeof *a.list, by_student);
    tell_namesakes_apart(&a);
    qsort(a.list, count, sizeof *a.list, by_student);
    return a;
}

/* ---- as a file ---- */

/* Reads a line of a LIST; false if it is none. */
static bool read_line(assignment *a, char *line)
{
    const char *word = next_field(&line);
    const char *first = next_field(&line), *second = next_field(&line);
    if (!word || !first || line)
        return false;
    if (strcmp(word, "seed") == 0 && !second)
        return choose_seed(a, first), true;
    if (strcmp(word, "chapter") == 0 && !second)
        return choose_chapter(a, first), true;
    if (strcmp(word, "submission") != 0 || !second || !*first || !*second ||
        *first == '.' || strchr(first, '/'))
        return false;
    add(a, format("%s", first), decode(second));
    return true;
}

assignment assignment_read(const catalog *c, const char *path)
{
    assignment a = {.catalog = c};
    char *text = file_read(path, NULL), *cursor = text;
    int number = 0;
    if (!text)
        fail("%s cannot be read (%s)", path, strerror(errno));
    choose_seed(&a, NULL);
    choose_chapter(&a, NULL);
    for (char *line; (line = next_line(&cursor));) {
        number++;
        if (*line && *line != '#' && !read_line(&a, line))
            fail("%s:%d: a line is \"seed\", \"chapter\" or \"submission\", a "
                 "tab and its value; that of a submission is the student, a "
                 "tab and the path",
                 path, number);
    }
    free(text);
    return a;
}

bool assignment_write(const assignment *a, const char *path)
{
    char *text = NULL;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    if (!out)
        fail("there is no memory left for the list of submissions");
    fprintf(out, "seed\t%s\n", a->seed);
    if (*a->chapter)
        fprintf(out, "chapter\t%s\n", a->chapter);
    for (int i = 0; i < a->submissions; i++) {
        char *safe = encode(a->list[i].path, "");
        fprintf(out, "submission\t%s\t%s\n", a->list[i].student, safe);
        free(safe);
    }
    fclose(out);
    const bool written = file_write(path, text, length);
    free(text);
    return written;
}

void assignment_free(assignment *a)
{
    for (int i = 0; i < a->submissions; i++) {
        free(a->list[i].student);
        free(a->list[i].path);
    }
    free(a->list);
    free(a->exercises);
    free(a->chapter);
    free(a->seed);
    *a = (assignment){.catalog = NULL};
}
