/* result.c: the result of one submission, a JSON file (see README.md). */
#include "result.h"
#include "diagnosis.h"
#include "files.h"
#include "say.h"
#include "sentences.h"
#include "utf8.h"
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

const char *outcome_word(verdict v)
{
    return v == PASSED   ? "passed"
           : v == FAILED ? "failed"
                         : "could not be graded";
}

char *result_path(const char *out, const char *student)
{
    return format("%s/results/%s.json", out, student);
}

/* ---- the key ---- */

static uint64_t add_bytes(uint64_t sum, const char *bytes, size_t length)
{
    for (size_t k = 0; k < length; k++) /* FNV-1a */
        sum = (sum ^ (unsigned char)bytes[k]) * 1099511628211u;
    return (sum ^ length) * 1099511628211u;
}

static uint64_t add_text(uint64_t sum, const char *text)
{
    return text ? add_bytes(sum, text, strlen(text)) : add_bytes(sum, "", 0);
}

char *result_key(const workshop *w, const submission *s)
{
    uint64_t sum = add_text(14695981039346656037u, w->tests_key);
    sum = add_text(sum, w->assignment->seed);
    sum = add_text(sum, s->problem);
    for (int k = 0; k < s->count; k++) {
        const source *from = &s->sources[k];
        sum = add_text(sum, w->assignment->exercises[k]->id);
        sum = add_text(sum, from->path);
        sum = add_text(sum, from->problem);
        sum = add_bytes(sum, from->text ? from->text : "", from->length);
    }
    return format("%016" PRIx64, sum);
}

bool result_is_kept(const char *path, const char *key)
{
    json_object *result = result_read(path), *own, *list, *reason;
    if (!result)
        return false;
    bool kept = json_object_object_get_ex(result, "key", &own) && own &&
                strcmp(json_object_get_string(own), key) == 0 &&
                json_object_object_get_ex(result, "exercises", &list);
    const size_t count = kept ? json_object_array_length(list) : 0;
    for (size_t k = 0; kept && k < count; k++) {
        json_object *e = json_object_array_get_idx(list, k);
        kept =
            json_object_object_get_ex(e, "reason", &reason) &&
            (!reason || strcmp(json_object_get_string(reason), "grader") != 0);
    }
    json_object_put(result);
    return kept;
}

/* ---- values ---- */

/* A text that may hold anything, or null. */
static json_object *text_or_null(const char *text)
{
    if (!text)
        return NULL;
    char *clean = format("%s", text);
    utf8_clean(clean);
    json_object *o = json_object_new_string(clean);
    free(clean);
    return o;
}

/* Points and seconds, to a thousandth. */
static json_object *number(double x)
{
    char digits[32];
    x = round(1000 * x) / 1000;
    snprintf(digits, sizeof digits, "%.15g", x);
    return json_object_new_double_s(x, digits);
}

#define SET(o, name, value) json_object_object_add(o, name, value)

/* ---- a test ---- */

static const finding *first_failure(const test *t)
{
    for (int k = 0; k < t->count; k++)
        if (!t->findings[k].pass)
            return &t->findings[k];
    return NULL;
}

/* Of a hidden test nothing is told but its name and its sentence. */
static json_object *test_object(const station *s, const test *t, double of)
{
    const bool hidden = test_is_hidden(t);
    const finding *f = first_failure(t);
    const verdict v = test_verdict(t);
    json_object *o = json_object_new_object();
    char *sentence = !f       ? NULL
                     : hidden ? hidden_sentence(f, t, s->reference)
                              : format("%s", f->message);
    SET(o, "suite", text_or_null(t->suite));
    SET(o, "name", text_or_null(t->name));
    SET(o, "hidden", json_object_new_boolean(hidden));
    SET(o, "outcome", json_object_new_string(outcome_word(v)));
    SET(o, "points", number(v == PASSED ? of : 0));
    SET(o, "of", number(of));
    SET(o, "sentence", text_or_null(sentence));
    SET(o, "label", text_or_null(f && !hidden ? f->label : NULL));
    SET(o, "values",
        text_or_null(f && !hidden && *f->detail ? f->detail : NULL));
    SET(o, "printed",
        text_or_null(!hidden && t->output && *t->output ? t->output : NULL));
    free(sentence);
    return o;
}

/* ---- an exercise ---- */

static void add_diagnosis(const diagnosis *d, void *list)
{
    json_object *o = json_object_new_object();
    SET(o, "mistake", json_object_new_int(d->mistake->number));
    SET(o, "name", text_or_null(d->mistake->name));
    SET(o, "whole", json_object_new_boolean(d->whole));
    SET(o, "tests", json_object_new_int(d->tests));
    SET(o, "of", json_object_new_int(d->of));
    SET(o, "sentence", text_or_null(d->mistake->sentence));
    json_object_array_add(list, o);
}

static json_object *exercise_object(const station *s, const source *from,
                                    const assessment *a, double *points)
{
    const exercise *e = s->exercise;
    const record *r = &a->record;
    json_object *o = json_object_new_object();
    json_object *tests = json_object_new_array();
    json_object *named = json_object_new_array();
    const bool unwritten =
        a->verdict == FAILED && r->count > 0 && not_written(r, NULL);
    const char *reason = unwritten ? "unwritten" : a->reason;
    const int told = unwritten ? 0 : r->count; /* stubs pass some tests, too */
    const double each = told ? (double)e->points / told : 0;
    *points = told ? each * record_passed(r, -1) : 0;
    for (int k = 0; k < told; k++)
        json_object_array_add(tests, test_object(s, &r->tests[k], each));
    if (a->verdict == FAILED && r->count > 0 && !unwritten)
        diagnose_known(&s->known, r, add_diagnosis, named);
    SET(o, "exercise", json_object_new_string(e->id));
    SET(o, "title", text_or_null(e->title));
    SET(o, "stem", json_object_new_string(e->stem));
    SET(o, "file", text_or_null(from->path));
    SET(o, "outcome", json_object_new_string(outcome_word(a->verdict)));
    SET(o, "points", number(*points));
    SET(o, "of", json_object_new_int(e->points));
    SET(o, "reason", text_or_null(reason));
    SET(o, "sentence",
        text_or_null(unwritten ? "it is not written yet" : a->sentence));
    SET(o, "compiler", text_or_null(a->messages));
    SET(o, "tests", tests);
    SET(o, "diagnosis", named);
    SET(o, "plot", text_or_null(a->plot));
    SET(o, "plot_sentence", text_or_null(a->plot_why));
    SET(o, "seconds", number(a->seconds));
    return o;
}

/* ---- a stub ---- */

/*
 * Many students hand in the same stub: it is graded once, and its result given
 * again. Nothing is earned with it, so nobody gains by being taken for it.
 */
static void keep_stub(station *at, const source *from, json_object *result)
{
    json_object *reason;
    if (at->stub || !json_object_object_get_ex(result, "reason", &reason) ||
        !reason || strcmp(json_object_get_string(reason), "unwritten") != 0)
        return;
    at->stub = allocate(from->length + 1, 1);
    memcpy(at->stub, from->text, from->length);
    at->stub_bytes = from->length;
    at->stub_result = json_object_get(result);
}

/* The result of the stub, if this is it; else NULL. */
static json_object *stub_again(const station *at, const source *from)
{
    json_object *copy = NULL;
    if (!at->stub || !from->text || from->problem ||
        from->length != at->stub_bytes ||
        memcmp(from->text, at->stub, at->stub_bytes) != 0 ||
        json_object_deep_copy(at->stub_result, &copy, NULL) != 0)
        return NULL;
    SET(copy, "file", text_or_null(from->path));
    SET(copy, "seconds", number(0));
    return copy;
}

/* ---- a submission ---- */

/* totals: what is counted over the exercises. */
typedef struct totals {
    double points, of, seconds;
    verdict verdict;
} totals;

static void count(totals *t, const exercise *e, verdict v, double seconds,
                  double got)
{
    t->points += got;
    t->of += e->points;
    t->seconds += seconds;
    if (v == UNGRADED || t->verdict == UNGRADED)
        t->verdict = UNGRADED;
    else if (v == FAILED)
        t->verdict = FAILED;
}

/* One exercise; what came of it is counted. */
static json_object *graded(workshop *w, station *at, const submission *s,
                           const source *from, totals *t)
{
    double points;
    json_object *o = s->problem ? NULL : stub_again(at, from);
    if (o) {
        count(t, at->exercise, FAILED, 0, 0);
        return o;
    }
    assessment a = s->problem
                       ? (assessment){.verdict = UNGRADED,
                                      .reason = "unreadable",
                                      .sentence = format("%s", s->problem)}
                       : assess(w, at, from);
    o = exercise_object(at, from, &a, &points);
    count(t, at->exercise, a.verdict, a.seconds, points);
    assessment_free(&a);
    keep_stub(at, from, o);
    return o;
}

json_object *result_of(workshop *w, const handed_in *h, const submission *s,
                       const char *key, void (*tell)(void *), void *context)
{
    json_object *o = json_object_new_object();
    json_object *list = json_object_new_array();
    const char *slash = strrchr(h->path, '/');
    totals t = {.verdict = PASSED};
    for (int k = 0; k < s->count; k++) {
        json_object_array_add(
            list, graded(w, &w->stations[k], s, &s->sources[k], &t));
        tell(context);
    }
    SET(o, "format", json_object_new_int(RESULT_FORMAT));
    SET(o, "key", json_object_new_string(key));
    SET(o, "student", text_or_null(h->student));
    SET(o, "submission", text_or_null(slash ? slash + 1 : h->path));
    SET(o, "isolation", json_object_new_string(isolate_name(w->isolation)));
    SET(o, "outcome", json_object_new_string(outcome_word(t.verdict)));
    SET(o, "sentence", text_or_null(s->problem));
    SET(o, "points", number(t.points));
    SET(o, "of", number(t.of));
    SET(o, "seconds", number(t.seconds));
    SET(o, "exercises", list);
    return o;
}

bool result_write(const char *path, json_object *result)
{
    const char *text = json_object_to_json_string_ext(
        result, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE);
    char *whole = format("%s\n", text);
    const bool written = file_write(path, whole, strlen(whole));
    free(whole);
    return written;
}

json_object *result_read(const char *path)
{
    char *text = file_read(path, NULL);
    json_object *o = text ? json_tokener_parse(text) : NULL, *version, *list;
    free(text);
    if (o && json_object_object_get_ex(o, "format", &version) &&
        json_object_get_int(version) == RESULT_FORMAT &&
        json_object_object_get_ex(o, "exercises", &list) &&
        json_object_is_type(list, json_type_array))
        return o;
    json_object_put(o);
    return NULL;
}
