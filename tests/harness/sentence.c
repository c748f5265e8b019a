/* sentence.c: say in one sentence how an attempt ended that did not return. */
#include "internal.h"
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

enum {
    NEAR = 1 << 20,      /* a fault so near the stack's end is its overflow */
    STACK_GAP = 1 << 26, /* nothing else lies so near below a stack */
    NULL_PAGE = 1 << 16  /* no system maps anything below */
};

static void say(sentence *s, const char *kind, const char *format, ...)
    HARNESS_PRINTF(3, 4);

static void say(sentence *s, const char *kind, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(s->words, sizeof s->words, format, arguments);
    va_end(arguments);
    s->kind = kind;
}

/* ---- memory ---- */

static const char *did(memory_access access)
{
    return access == ACCESS_WRITE  ? "wrote"
           : access == ACCESS_READ ? "read"
                                   : "read or wrote";
}

static void say_index(sentence *s, const buffer *b, long i,
                      memory_access access)
{
    char range[128] = "";
    if (b->n > 1)
        snprintf(range, sizeof range, "%d elements: %s[0] to %s[%d]", b->n,
                 b->name, b->name, b->n - 1);
    else
        snprintf(range, sizeof range,
                 b->n == 1 ? "1 element: %s[0]" : "no elements", b->name);
    snprintf(s->values, sizeof s->values, "%s[%ld]", b->name, i);
    say(s, "out-of-bounds", "it %s %s[%ld], but %s has %s", did(access),
        b->name, i, b->name, range);
}

static void say_wrote_input(sentence *s, const buffer *b, long i)
{
    snprintf(s->values, sizeof s->values, "%s[%ld]", b->name, i);
    say(s, "wrote-input",
        "it wrote %s[%ld], but %s is an input: the contract says const",
        b->name, i, b->name);
}

/* A fault inside a buffer's mapping: an index too far, or a written input. */
static void say_buffer(sentence *s, const buffer *b, const report *r)
{
    const long i = buffer_index(b, r->address);
    if (i < 0 || i >= b->n) {
        say_index(s, b, i, r->access);
        return;
    }
    say_wrote_input(s, b, i);
}

static bool lies_between(uintptr_t x, uintptr_t low, uintptr_t high)
{
    return x >= low && x < high;
}

/* Below its end a stack is empty; a large array may reach far below it. */
static bool is_stack_overflow(const report *r)
{
    if (r->stack_end == 0)
        return r->stack != 0 &&
               lies_between(r->address, r->stack - NEAR, r->stack + NEAR / 256);
    return lies_between(r->address, r->stack_end - STACK_GAP,
                        r->stack_end + NEAR) ||
           (r->stack != 0 && r->stack < r->stack_end &&
            lies_between(r->address, r->stack - NEAR, r->stack_top));
}

static void say_fault(sentence *s, const report *r,
                      const attempt_options *options)
{
    const buffer *b = buffer_at(r->address);
    if (b)
        say_buffer(s, b, r);
    else if (is_stack_overflow(r))
        say(s, "stack-overflow",
            "it ran out of stack: a recursion that does not end, or a local "
            "array that is too large?");
    else if (r->out_of_memory)
        say(s, "memory",
            "it used up its memory (%zu MiB): does it allocate in a loop, or "
            "forget to free?",
            options->bytes >> 20);
    else if (r->address < NULL_PAGE)
        say(s, "null-pointer",
            "it %s through a null pointer: one that was set to NULL, or a "
            "malloc that failed?",
            did(r->access));
    else
        say(s, "crash",
            "it %s memory that belongs to no array: an index far outside, or "
            "a pointer that was never set?",
            did(r->access));
}

/* ---- signals ---- */

static void say_call(sentence *s, const report *r)
{
    const char *name;
    const char *what = sandbox_call(r->call, &name);
    say(s, "system-call",
        "%s: an exercise computes, and leaves files, processes and the "
        "network alone",
        what);
    snprintf(s->values, sizeof s->values, "%s", name);
}

static void say_raised(sentence *s, int number, const char *what)
{
    say(s, "signal",
        "%s signal %d (%s): a function has to return to its caller", what,
        number, strsignal(number));
    snprintf(s->values, sizeof s->values, "%d", number);
}

static void say_flood(sentence *s)
{
    say(s, "output-flood", "it printed more than %d KiB: a printf in a loop?",
        OUTPUT_MAX >> 10);
}

/* A signal that the child's handler was called for. */
static void say_signal(sentence *s, const report *r,
                       const attempt_options *options)
{
    if (r->raised && r->signal != SIGABRT) {
        say_raised(s, r->signal, "it sent itself");
        return;
    }
    switch (r->signal) {
    case SIGSEGV:
    case SIGBUS:
        say_fault(s, r, options);
        break;
    case SIGFPE:
        say(s, "integer-division",
            "it divided an integer by 0 (or INT_MIN by -1), with / or %%: "
            "look at the divisor first");
        break;
    case SIGABRT:
        say(s, "abort",
            "it was aborted: a failed assert, a write past the end of an "
            "array of its own, or a wrong free? make check SAN=1 says more");
        break;
    case SIGXFSZ:
        say_flood(s);
        break;
    case SIGSYS:
        say_call(s, r);
        break;
    default:
        say(s, "illegal-instruction",
            "it ran into an instruction that compilers put where the rules "
            "of C are broken: make check SAN=1 says more");
    }
}

/* A signal that ended the child without a word from its handler. */
static void say_killed(sentence *s, const report *r, int number)
{
    if (number == SIGSYS)
        say_call(s, r);
    else if (number == SIGSEGV || number == SIGBUS)
        say(s, "crash",
            "it crashed, and had blocked the signal that says where");
    else if (number == SIGABRT)
        say(s, "abort", "it called abort");
    else if (number == SIGKILL)
        say(s, "killed",
            "it was killed (signal 9), by itself or by a system that ran out "
            "of memory");
    else if (number == SIGXFSZ)
        say_flood(s);
    else
        say_raised(s, number, "it was ended by");
}

/* ---- the other ends ---- */

static void say_late(sentence *s, const outcome *o, double seconds)
{
    if (o->cpu_seconds > 0.2 * seconds)
        say(s, "deadline",
            "it was still computing after %g s: a loop whose condition never "
            "becomes false?",
            seconds);
    else
        say(s, "asleep",
            "it was still waiting after %g s: it sleeps, or waits for "
            "something that never comes",
            seconds);
}

static void say_exit(sentence *s, const char *function)
{
    say(s, function,
        "it called %s, which ends the whole program: return to the caller "
        "instead",
        function);
}

/* What the child noticed itself; false if there was nothing. */
static bool say_ending(sentence *s, const report *r)
{
    switch (r->ended) {
    case ENDING_EXIT:
        say_exit(s, "exit");
        return true;
    case ENDING_QUICK_EXIT:
        say_exit(s, "quick_exit");
        return true;
    case ENDING_PTHREAD_EXIT:
        say_exit(s, "pthread_exit");
        return true;
    case ENDING_FORK:
        say(s, "fork",
            "it started another process (fork, system, popen): an exercise "
            "computes, and leaves files, processes and the network alone");
        return true;
    case ENDING_HANDLER:
        say(s, "handler",
            "it changed what a signal does: an error has to show, not to be "
            "caught");
        return true;
    case ENDING_CLOSED:
        say(s, "closed",
            "it closed standard output or standard error, which are not its "
            "own: leave them open");
        return true;
    case ENDING_SANITIZER:
        say(s, "sanitizer",
            "the sanitizer stopped it: what it printed says why, and where");
        return true;
    default:
        return false;
    }
}

/* An output written in front of its first element; the guards cannot see it. */
static bool say_slack(sentence *s)
{
    int count;
    const buffer *table = buffer_table(&count);
    for (int k = 0; k < count; k++) {
        const long i = buffer_slack_written(&table[k]);
        if (i != 0) {
            say_index(s, &table[k], i, ACCESS_WRITE);
            return true;
        }
    }
    return false;
}

/* An input written in spite of its protection (mprotect), which would have the
   test expect something else. */
static bool say_forged_input(sentence *s)
{
    int count;
    const buffer *table = buffer_table(&count);
    for (int k = 0; k < count; k++) {
        const long i = buffer_input_written(&table[k]);
        if (i >= 0) {
            say_wrote_input(s, &table[k], i);
            return true;
        }
    }
    return false;
}

bool say_outcome(sentence *s, const report *r, const outcome *o,
                 const attempt_options *options)
{
    const bool expired = r->signal == SIGXCPU && !r->raised;
    if (o->stopped)
        say(s, "stopped",
            "it stopped its own process (SIGSTOP): a function has to return "
            "to its caller");
    else if (say_ending(s, r))
        ;
    else if (r->signal && !expired)
        say_signal(s, r, options);
    else if (expired || (o->late && !o->finished))
        say_late(s, o, options->seconds);
    else if (WIFSIGNALED(o->status))
        say_killed(s, r, WTERMSIG(o->status));
    else if (!o->finished)
        say(s, "_exit",
            "it ended its process with _exit or the like: return to the "
            "caller instead");
    else if (o->left_child)
        say(s, "left-child",
            "it left a process behind: an exercise computes, and leaves "
            "files, processes and the network alone");
    else if (o->flooded)
        say_flood(s);
    else
        return say_slack(s) || say_forged_input(s);
    return true;
}
