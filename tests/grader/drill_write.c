/* drill_write.c: an exercise from memory, against the clock. */
#include "drill_write.h"
#include "drill_finding.h"
#include "drill_screen.h"
#include "files.h"
#include "grade.h"
#include "places.h"
#include "say.h"
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LOOK_MS = 20 };

/* ---- which exercise ---- */

/* Is the word one of those in "03-adam-step", divided by hyphens? */
static bool has_word(const char *name, const char *word)
{
    const size_t n = strlen(word);
    for (const char *c = name; c; c = strchr(c, '-')) {
        c += *c == '-';
        if (strncmp(c, word, n) == 0 && (c[n] == '-' || c[n] == '\0'))
            return true;
    }
    return false;
}

/* How well the name fits: 3 the whole, 2 "adam" for adam-step, 1 a word. */
static int fit_of(const exercise *e, const char *name)
{
    const char *own = strchr(e->stem, '/') + 1;
    own += strspn(own, "0123456789-");
    char *wanted = format("%s", name);
    for (char *c = wanted; *c; c++)
        *c = *c == '_' || *c == ' ' ? '-' : *c;
    char *step = format("%s-step", wanted);
    const int fit = strcmp(own, wanted) == 0 ? 3
                    : strcmp(own, step) == 0 ? 2
                    : has_word(own, wanted)  ? 1
                                             : 0;
    free(step);
    free(wanted);
    return fit;
}

const exercise *write_exercise(const course *c, const char *name)
{
    const exercise *found = catalog_find(&c->catalog, name);
    char *others = format("%s", "");
    int best = 0, count = 0;
    for (int i = 0; i < c->catalog.count && !found; i++) {
        const int fit = fit_of(&c->catalog.items[i], name);
        best = fit > best ? fit : best;
    }
    for (int i = 0; i < c->catalog.count && best > 0; i++) {
        const exercise *e = &c->catalog.items[i];
        if (fit_of(e, name) != best)
            continue;
        char *longer = format("%s%s%s (%s)", others, count++ ? ", " : "", e->id,
                              strchr(e->stem, '/') + 4);
        free(others);
        others = longer;
        found = e;
    }
    if (count > 1)
        fail("%s may be one of several; say which: %s", name, others);
    if (!found)
        fail("there is no exercise %s; WRITE=6.3 and WRITE=backtracking are "
             "names, and make check CH=6 lists a chapter's",
             name);
    free(others);
    return found;
}

/* ---- the scratch copy ---- */

static char *scratch_of(const exercise *e)
{
    return path_of(".descent/scratch", e, ".c");
}

/* Puts the stub there; what an earlier try left is kept beside it. */
static void begin_scratch(const exercise *e)
{
    char *path = scratch_of(e), *stub = stub_of(e);
    size_t length;
    if (!stub)
        fail("the stub of %s is not to be found: make reset EX=%s says why",
             e->id, e->id);
    char *old = file_read(path, &length);
    if (old && strcmp(old, stub) != 0) {
        char *begin = path_of(".descent/scratch", e, ".");
        char *aside = file_keep(begin, ".c", old, length);
        if (!aside)
            fail("%s could not be kept aside (%s)", path, strerror(errno));
        printf("Your last try is kept as %s\n", aside);
        free(aside);
        free(begin);
    }
    if (!file_write(path, stub, strlen(stub)))
        fail("%s could not be written (%s)", path, strerror(errno));
    free(old);
    free(stub);
    free(path);
}

/* ---- verdicts ---- */

static void report_failure(const record *r)
{
    for (int i = 0; i < r->count; i++) {
        const test *t = &r->tests[i];
        const finding *f = failed_finding(t);
        if (!f)
            continue;
        printf("%sFAIL%s  %s: %s\n", styled(BAD), styled(PLAIN), t->suite,
               t->name);
        say_wrapped(stdout, "  ", "  ", f->message, 3);
        if (!test_is_hidden(t))
            say_wrapped(stdout, "    ", "    ",
                        *f->detail ? f->detail : f->label, 4);
        break;
    }
    printf("%d of %d tests\n", record_passed(r, -1), record_tests(r, -1));
}

/* Grades the scratch copy and says how it went. */
static verdict grade_scratch(const exercise *e)
{
    build_lock();
    grading g = grade(e, "scratch");
    build_unlock();
    if (g.verdict == PASSED)
        printf("%sPASS%s  all %d tests\n", styled(GOOD), styled(PLAIN),
               record_tests(&g.record, -1));
    else if (g.trouble)
        say_wrapped(stdout, "", "  ", g.trouble, 14);
    else if (not_written(&g.record, NULL))
        printf("It is not written yet.\n");
    else
        report_failure(&g.record);
    const verdict v = g.verdict;
    grading_free(&g);
    return v;
}

/* ---- the clock ---- */

/* A line from the person: 'g' for an empty one, 'q' to stop, 0 for none. */
static char read_wish(bool *open)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    char line[200];
    if (poll(&input, *open, LOOK_MS) <= 0 || !*open)
        return 0;
    const ssize_t n = read(STDIN_FILENO, line, sizeof line);
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return 0;
    *open = n > 0;
    if (n <= 0)
        return isatty(STDIN_FILENO) ? 'q' : 0;
    return *line == 'q' ? 'q' : 'g';
}

static void say_left(double seconds)
{
    const int s = seconds > 0 ? (int)seconds : 0;
    printf("%d:%02d left. Saving grades, so does Enter; q stops.\n\n", s / 60,
           s % 60);
    fflush(stdout);
}

/*
 * Looks at the file as make watch does: graded when it differs from what was
 * graded and has stood still for a moment. Returns whether it passed.
 */
static bool until_passed(const exercise *e, double deadline, int *tries)
{
    char *path = scratch_of(e);
    stamp graded = file_stamp(path), before = graded;
    bool open = true, passed = false;
    for (double now = clock_now(); !passed && now < deadline;
         now = clock_now()) {
        const char wish = read_wish(&open);
        const stamp at = file_stamp(path);
        if (wish == 'q')
            break;
        if (wish == 'g' || (!stamp_same(at, graded) && at.size >= 0 &&
                            stamp_same(at, before))) {
            graded = at;
            ++*tries;
            passed = grade_scratch(e) == PASSED;
            if (!passed)
                say_left(deadline - clock_now());
        }
        before = at;
    }
    if (!passed && clock_now() >= deadline)
        printf("The time is over.\n");
    free(path);
    return passed;
}

/* What the log has of the same exercise. */
static void say_history(const exercise *e, const drill_log *l)
{
    int passed = 0, failed = 0, best = 0;
    for (int i = 0; i < l->count; i++) {
        const event *old = &l->items[i];
        if (old->kind != WRITE || strcmp(old->key, e->id) != 0)
            continue;
        passed += old->right;
        failed += !old->right;
        if (old->right && (best == 0 || old->seconds < best))
            best = old->seconds;
    }
    if (passed + failed > 0)
        printf("Before: passed %d time%s", passed, passed == 1 ? "" : "s");
    if (passed > 0)
        printf(" (the fastest in %d:%02d)", best / 60, best % 60);
    if (passed + failed > 0)
        printf(", stopped %d time%s.\n", failed, failed == 1 ? "" : "s");
}

int write_run(const exercise *e, int minutes, drill_log *l)
{
    char *path = scratch_of(e), *header = header_of(e);
    const int limit = 60 * (minutes > 0 ? minutes : e->minutes);
    begin_scratch(e);
    printf("%s%s %s%s, from memory\n\n", styled(BOLD), e->id, e->title,
           styled(PLAIN));
    places_row("write", path, 0);
    places_row("contract", header, line_of(header, e->id));
    putchar('\n');
    say_history(e, l);
    const double begin = clock_now();
    int tries = 0;
    say_left(limit);
    const bool passed = until_passed(e, begin + limit, &tries);
    const double end = clock_now();
    event done = {.time = (long long)end,
                  .kind = WRITE,
                  .right = passed,
                  .tries = tries,
                  .seconds = (int)(end - begin)};
    snprintf(done.key, sizeof done.key, "%s", e->id);
    log_append(l, &done);
    printf("%s after %d:%02d and %d grading%s. Your exercises/ and your "
           "progress are\nas they were.",
           passed ? "Passed" : "Stopped", done.seconds / 60, done.seconds % 60,
           tries, tries == 1 ? "" : "s");
    char *answer = path_of("solutions", e, ".c");
    if (!passed && file_exists(answer)) /* a handout has none */
        printf(" The model answer: %s", answer);
    free(answer);
    putchar('\n');
    free(header);
    free(path);
    return EXIT_PASSED;
}
