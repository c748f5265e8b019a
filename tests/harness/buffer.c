/* buffer.c: arrays that notice one element too many and one too few. */
#include "internal.h"
#include "num.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * The poison of a double: a signalling NaN (quiet bit clear) whose payload
 * names the kind and the buffer.  7FF4 D00D | kind (16 bits) | buffer (16 bits)
 */
static const uint64_t POISON_MASK = 0xFFF7FFFF00000000; /* quiet bit left out */
static const uint64_t POISON_BITS = 0x7FF4D00D00000000;
static const uint64_t QUIET_BIT = 0x0008000000000000;
enum { KIND_UNWRITTEN = 1, KIND_SLACK = 2 };

/* Inaccessible bytes at either end: an index that misses by a row is noticed. */
static const size_t GUARD = (size_t)1 << 18;

static buffer table[BUFFERS_MAX];
static int table_count;

const buffer *buffer_table(int *count)
{
    *count = table_count;
    return table;
}

static void die(const char *what)
{
    perror(what);
    abort();
}

static uint64_t double_poison(int kind, int id)
{
    return POISON_BITS | (uint64_t)kind << 16 | (uint64_t)id;
}

static void fill_doubles(unsigned char *at, size_t n, uint64_t bits)
{
    for (size_t i = 0; i < n; i++)
        memcpy(at + i * sizeof bits, &bits, sizeof bits);
}

static void fill_ints(unsigned char *at, size_t n, int value)
{
    for (size_t i = 0; i < n; i++)
        memcpy(at + i * sizeof value, &value, sizeof value);
}

static size_t page_size(void)
{
    return (size_t)sysconf(_SC_PAGESIZE);
}

/* The slack of b, from the first byte after the guard to the data. */
static unsigned char *slack_begin(const buffer *b)
{
    return b->base + GUARD;
}

static void fill_slack(const buffer *b, int id)
{
    size_t bytes = (size_t)(b->data - slack_begin(b));
    if (b->is_int)
        fill_ints(slack_begin(b), bytes / b->width, INT_BEFORE);
    else
        fill_doubles(slack_begin(b), bytes / b->width,
                     double_poison(KIND_SLACK, id));
}

/* Maps an array of n elements between two guards; the data is poison. */
static buffer *buffer_new(const char *name, int n, size_t width, bool is_int)
{
    if (table_count == BUFFERS_MAX || n < 0) {
        fprintf(stderr, "harness: %s: a test has at most %d buffers, n >= 0\n",
                name, BUFFERS_MAX);
        abort();
    }
    size_t page = page_size(), bytes = (size_t)n * width;
    /* one page more than needed, so that there always is slack in front */
    size_t inner = (bytes / page + 1) * page;
    buffer *b = &table[table_count];
    *b = (buffer){.name = name, .n = n, .width = width, .is_int = is_int};
    b->size = inner + 2 * GUARD;
    b->base = mmap(NULL, b->size, PROT_NONE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (b->base == MAP_FAILED)
        die("harness: mmap");
    if (mprotect(b->base + GUARD, inner, PROT_READ | PROT_WRITE) != 0)
        die("harness: mprotect");
    b->data = b->base + GUARD + inner - bytes;
    fill_slack(b, table_count);
    if (is_int)
        fill_ints(b->data, (size_t)n, NOT_WRITTEN);
    else
        fill_doubles(b->data, (size_t)n,
                     double_poison(KIND_UNWRITTEN, table_count));
    table_count++;
    return b;
}

/* Copies values into b (if any) and makes an input read-only. */
static void *buffer_set(buffer *b, const void *values, bool is_input)
{
    const size_t bytes = (size_t)b->n * b->width;
    if (values && bytes > 0) {
        b->before = malloc(bytes);
        if (!b->before)
            die("harness: malloc");
        memcpy(b->before, values, bytes);
        memcpy(b->data, values, bytes);
    }
    b->is_input = is_input;
    if (is_input &&
        mprotect(slack_begin(b), b->size - 2 * GUARD, PROT_READ) != 0)
        die("harness: mprotect");
    return b->data;
}

double *output(const char *name, int n)
{
    return buffer_set(buffer_new(name, n, sizeof(double), false), NULL, false);
}

double *inout(const char *name, int n, const double values[])
{
    return buffer_set(buffer_new(name, n, sizeof(double), false), values,
                      false);
}

const double *input(const char *name, int n, const double values[])
{
    return buffer_set(buffer_new(name, n, sizeof(double), false), values, true);
}

int *output_ints(const char *name, int n)
{
    return buffer_set(buffer_new(name, n, sizeof(int), true), NULL, false);
}

int *inout_ints(const char *name, int n, const int values[])
{
    return buffer_set(buffer_new(name, n, sizeof(int), true), values, false);
}

const int *input_ints(const char *name, int n, const int values[])
{
    return buffer_set(buffer_new(name, n, sizeof(int), true), values, true);
}

void *shared(size_t size)
{
    void *p = mmap(NULL, size ? size : 1, PROT_READ | PROT_WRITE,
                   MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED)
        die("harness: mmap");
    return p;
}

const buffer *buffer_at(uintptr_t address)
{
    for (int k = 0; k < table_count; k++) {
        uintptr_t base = (uintptr_t)table[k].base;
        if (address >= base && address - base < table[k].size)
            return &table[k];
    }
    return NULL;
}

long buffer_index(const buffer *b, uintptr_t address)
{
    intptr_t bytes = (intptr_t)(address - (uintptr_t)b->data);
    intptr_t width = (intptr_t)b->width;
    return (long)(bytes >= 0 ? bytes / width : -((-bytes + width - 1) / width));
}

bool buffer_unchanged(const void *x)
{
    const buffer *b = buffer_at((uintptr_t)x);
    return b && b->before && !b->is_input && b->data == x &&
           memcmp(b->data, b->before, (size_t)b->n * b->width) == 0;
}

long buffer_slack_written(const buffer *b)
{
    const int before = INT_BEFORE;
    const uint64_t bits = double_poison(KIND_SLACK, (int)(b - table));
    const void *want = b->is_int ? (const void *)&before : &bits;
    long count = (long)((size_t)(b->data - slack_begin(b)) / b->width);
    for (long i = 1; i <= count; i++)
        if (memcmp(b->data - (size_t)i * b->width, want, b->width) != 0)
            return -i;
    return 0;
}

long buffer_input_written(const buffer *b)
{
    for (size_t i = 0; b->is_input && b->before && i < (size_t)b->n; i++)
        if (memcmp(b->data + i * b->width, b->before + i * b->width,
                   b->width) != 0)
            return (long)i;
    return -1;
}

static uint64_t bits_of(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

/* Is an element of the output still as it was handed out? */
static bool holds_unwritten(const buffer *b)
{
    const uint64_t unwritten = double_poison(KIND_UNWRITTEN, (int)(b - table));
    for (int i = 0; i < b->n; i++)
        if (memcmp(b->data + (size_t)i * b->width, &unwritten, b->width) == 0)
            return true;
    return false;
}

poison poison_of(const double *x, const buffer **source)
{
    const uint64_t bits = bits_of(*x);
    *source = NULL;
    if ((bits & POISON_MASK & ~(1ULL << 63)) != (POISON_BITS & POISON_MASK))
        return POISON_NONE;
    const int id = (int)(bits & 0xFFFF), kind = (int)(bits >> 16 & 0xFFFF);
    if (id < table_count)
        *source = &table[id];
    if (kind == KIND_SLACK)
        return POISON_BEFORE;
    const buffer *holder = buffer_at((uintptr_t)x);
    if ((bits & QUIET_BIT) == 0) /* moved at most, not computed with */
        return holder && holder != *source ? POISON_DERIVED : POISON_UNWRITTEN;
    return *source && holder != *source && holds_unwritten(*source)
               ? POISON_DERIVED
               : POISON_SUMMED;
}

bool is_literal_nan(double x)
{
    const double literal = (double)NAN;
    return memcmp(&x, &literal, sizeof x) == 0;
}

static bool is_stub_double(const double *x)
{
    const buffer *source;
    const poison p = poison_of(x, &source);
    return p == POISON_UNWRITTEN || p == POISON_DERIVED || is_literal_nan(*x);
}

static bool is_stub_int(int x)
{
    return x == NOT_WRITTEN || x == NUM_NOT_IMPLEMENTED;
}

static bool buffer_touched(const buffer *b)
{
    if (b->is_input)
        return false;
    if (b->before)
        return memcmp(b->data, b->before, (size_t)b->n * b->width) != 0;
    for (int i = 0; i < b->n; i++)
        if (b->is_int
                ? !is_stub_int(((const int *)(const void *)b->data)[i])
                : !is_stub_double((const double *)(const void *)b->data + i))
            return true;
    return false;
}

bool buffers_touched(void)
{
    for (int k = 0; k < table_count; k++)
        if (buffer_touched(&table[k]))
            return true;
    return false;
}
