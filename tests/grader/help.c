/* help.c: hints, the model answer, and a stub to begin again with. */
#include "course.h"
#include "files.h"
#include "process.h"
#include "say.h"
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* ---- hints ---- */

enum { HINTS_MAX = 9 };

/* Joins a line to the hint that is being read; an empty one ends a paragraph. */
static void add_line(char **hint, const char *line)
{
    while (*line == ' ')
        line++;
    const size_t length = strlen(*hint);
    const bool fresh = length == 0 || (*hint)[length - 1] == '\n';
    char *longer = *line ? format("%s%s%s", *hint, fresh ? "" : " ", line)
                         : format("%s%s", *hint, fresh ? "" : "\n");
    free(*hint);
    *hint = longer;
}

/*
 * The numbered items below "## <id> ..." in the chapter's hints.md. Lines of an
 * item are joined; code between ``` keeps its lines.
 */
static int read_hints(const exercise *e, char *hints[HINTS_MAX])
{
    char *path = format("exercises/%s/hints.md", e->chapter);
    char *head = format("## %s ", e->id);
    char *text = file_read(path, NULL), *cursor = text;
    if (!text)
        fail("%s cannot be read: git checkout %s brings it back", path, path);
    int n = 0;
    bool inside = false, code = false;
    for (char *line; (line = next_line(&cursor));) {
        if (strncmp(line, "## ", 3) == 0) {
            inside = strncmp(line, head, strlen(head)) == 0;
        } else if (inside && isdigit((unsigned char)*line) && n < HINTS_MAX &&
                   line[1] == '.') {
            hints[n++] = format("%s", "");
            add_line(&hints[n - 1], line + 2);
        } else if (inside && n > 0 && strstr(line, "```")) {
            code = !code;
            add_line(&hints[n - 1], "");
        } else if (inside && n > 0 && code) {
            char *longer = format("%s%s\n", hints[n - 1], line);
            free(hints[n - 1]);
            hints[n - 1] = longer;
        } else if (inside && n > 0) {
            add_line(&hints[n - 1], line);
        }
    }
    free(text);
    free(head);
    free(path);
    return n;
}

int command_hint(course *c, const char *id)
{
    const exercise *e = course_exercise(c, id);
    char *hints[HINTS_MAX];
    const int n = read_hints(e, hints);
    if (n == 0)
        fail("exercises/%s/hints.md has no hint for %s", e->chapter, e->id);
    entry *mine = progress_begin(&c->progress, e->id);
    const int k = mine->hints < n ? mine->hints : n - 1;
    mine->hints = k + 1;
    progress_end(&c->progress);
    printf("%s%s %s, hint %d of %d%s\n\n", styled(BOLD), e->id, e->title, k + 1,
           n, styled(PLAIN));
    say_wrapped(stdout, "  ", "  ", hints[k], 40);
    if (k + 1 < n)
        printf("\nStill stuck? The same command shows the next hint.\n");
    else
        printf("\nThat is the last hint. The contract is in the chapter's "
               "header;\nmake solution EX=%s shows the model answer.\n",
               e->id);
    for (int i = 0; i < n; i++)
        free(hints[i]);
    return EXIT_PASSED;
}

/* ---- the solution ---- */

static int terminal_columns(void)
{
    struct winsize size = {.ws_col = 0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 80;
    return size.ws_col;
}

static void heading(const char *what, const char *path)
{
    printf("%s%s%s  %s\n", styled(BOLD), what, styled(PLAIN), path);
}

static void one_below_the_other(const char *mine, const char *theirs,
                                char *my_text, const char *their_text)
{
    heading("Yours", mine);
    printf("\n%s\n", my_text ? my_text : "(missing)\n");
    heading("The model answer", theirs);
    printf("\n%s", their_text);
}

static void side_by_side(const char *mine, const char *theirs, char *my_text,
                         char *their_text)
{
    char *left = my_text, *right = their_text;
    printf("%s%-82.82s%.80s%s\n\n", styled(BOLD), mine, theirs, styled(PLAIN));
    for (char *l = next_line(&left), *r = next_line(&right); l || r;) {
        printf("%-82.82s%.80s\n", l ? l : "", r ? r : "");
        l = l ? next_line(&left) : NULL;
        r = r ? next_line(&right) : NULL;
    }
}

int command_solution(course *c, const char *id)
{
    const exercise *e = course_exercise(c, id);
    char *source = path_of("exercises", e, ".c");
    char *answer = path_of("solutions", e, ".c");
    char *their_text = file_read(answer, NULL);
    if (!their_text)
        fail("this copy of the course has no solutions/: your teachers hold "
             "them back");
    entry *mine = progress_begin(&c->progress, e->id);
    const bool shown = mine->passed || mine->asked > 0;
    mine->asked += !mine->passed;
    progress_end(&c->progress);
    if (!shown) {
        printf("You have not passed %s yet. Working it out is what you will "
               "remember;\n  make hint EX=%s\nhelps. To see the model answer "
               "all the same, ask once more.\n",
               e->id, e->id);
    } else {
        char *my_text = file_read(source, NULL);
        if (terminal_columns() >= 164 && my_text)
            side_by_side(source, answer, my_text, their_text);
        else
            one_below_the_other(source, answer, my_text, their_text);
        free(my_text);
    }
    free(their_text);
    free(answer);
    free(source);
    return EXIT_PASSED;
}

/* ---- the stub again ---- */

/* Runs git; its output where it succeeded, else NULL. To be freed. */
static char *git(const char *const argv[])
{
    process p = process_run(argv, 20, NULL, NULL);
    if (p.status == 0)
        return p.output;
    free(p.output);
    return NULL;
}

/*
 * The stub as it was handed out. Whoever changes a stub changes its tests or
 * its solution with it, and a learner changes neither: so it is the version in
 * the last commit that touched those, whatever has been committed since.
 */
static char *stub_from_git(const exercise *e)
{
    char *tests = path_of("tests", e, "");
    char *answer = path_of("solutions", e, ".c");
    char *header = header_of(e);
    const char *const last[] = {"git", "log",  "-1",   "--format=%H", "--",
                                tests, answer, header, NULL};
    char *commit = git(last), *stub = NULL;
    if (commit && *commit) {
        commit[strcspn(commit, "\n")] = '\0';
        char *object = format("%s:./exercises/%s.c", commit, e->stem);
        const char *const show[] = {"git", "show", object, NULL};
        stub = git(show);
        free(object);
    }
    free(commit);
    free(header);
    free(answer);
    free(tests);
    return stub;
}

/* Where start keeps the stub when there is no git yet; who makes a repository
   of the course later may commit answers in it. */
static char *kept_stub(const exercise *e)
{
    return path_of(".descent/stubs", e, ".c");
}

void keep_stubs(const course *c)
{
    const char *const inside[] = {"git", "rev-parse", "HEAD", NULL};
    char *head = git(inside);
    free(head);
    for (int i = 0; !head && i < c->catalog.count; i++) {
        const exercise *e = &c->catalog.items[i];
        char *to = kept_stub(e), *from = path_of("exercises", e, ".c");
        size_t length;
        char *text = file_exists(to) ? NULL : file_read(from, &length);
        if (text && !file_write(to, text, length))
            say_problem("%s could not be kept as %s (%s): make reset will not "
                        "find it",
                        from, to, strerror(errno));
        free(text);
        free(from);
        free(to);
    }
}

char *stub_of(const exercise *e)
{
    char *kept = kept_stub(e);
    char *stub = file_read(kept, NULL);
    free(kept);
    return stub ? stub : stub_from_git(e);
}

/* Keeps the learner's file under .descent/kept; returns its name there. */
static char *keep_aside(const exercise *e, const char *source)
{
    size_t length;
    char *text = file_read(source, &length);
    if (!text && !file_exists(source))
        return NULL;
    char *begin = format(".descent/kept/%s.", e->stem);
    char *aside = text ? file_keep(begin, ".c", text, length) : NULL;
    if (!aside)
        fail("%s could not be kept as %s (%s), so nothing was changed", source,
             begin, strerror(errno));
    free(begin);
    free(text);
    return aside;
}

int command_reset(course *c, const char *id)
{
    if (!id || !*id)
        fail("say which exercise: make reset EX=%s",
             course_exercise(c, NULL)->id);
    const exercise *e = course_exercise(c, id);
    char *source = path_of("exercises", e, ".c");
    char *kept = kept_stub(e), *stub = stub_of(e);
    if (!stub)
        fail("the stub of %s is neither in git nor in %s: clone the course "
             "once more and copy %s from there",
             e->id, kept, source);
    char *aside = keep_aside(e, source);
    if (!file_write(source, stub, strlen(stub)))
        fail("%s could not be written (%s); your file is as it was", source,
             strerror(errno));
    printf("%s is the stub again.\n", source);
    if (aside)
        printf("What was there is kept as\n  %s\n", aside);
    free(aside);
    free(stub);
    free(kept);
    free(source);
    return EXIT_PASSED;
}
