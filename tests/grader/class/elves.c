/* elves.c: ELF files, section by section and symbol by symbol (libelf). */
#include "elves.h"
#include <fcntl.h>
#include <link.h>
#include <unistd.h>

#if defined(__x86_64__)
enum { MACHINE = EM_X86_64 };
#elif defined(__aarch64__)
enum { MACHINE = EM_AARCH64 };
#elif defined(__riscv)
enum { MACHINE = EM_RISCV };
#elif defined(__i386__)
enum { MACHINE = EM_386 };
#else
enum { MACHINE = -1 }; /* any */
#endif

/* False where there are two of a kind: of these the linker may take either. */
static bool find_tables(elf *o)
{
    GElf_Shdr h;
    for (Elf_Scn *s = NULL; (s = elf_nextscn(o->file, s));) {
        if (!gelf_getshdr(s, &h))
            return false;
        Elf_Scn **table = h.sh_type == SHT_SYMTAB    ? &o->symbols
                          : h.sh_type == SHT_DYNSYM  ? &o->dynamic_symbols
                          : h.sh_type == SHT_DYNAMIC ? &o->dynamic
                                                     : NULL;
        if (table && *table)
            return false;
        if (table)
            *table = s;
    }
    return true;
}

bool elf_open(elf *o, const char *path, int type)
{
    GElf_Ehdr header;
    elf_version(EV_CURRENT);
    *o = (elf){.fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
    if (o->fd >= 0)
        o->file = elf_begin(o->fd, ELF_C_READ, NULL);
    if (o->file && elf_kind(o->file) == ELF_K_ELF &&
        gelf_getehdr(o->file, &header) && header.e_type == type &&
        (MACHINE == -1 || header.e_machine == MACHINE) &&
        elf_getshdrstrndx(o->file, &o->names) == 0 && find_tables(o))
        return true;
    elf_close(o);
    return false;
}

void elf_close(elf *o)
{
    elf_end(o->file);
    if (o->fd >= 0)
        close(o->fd);
    o->file = NULL;
    o->fd = -1;
}

bool elf_section(elf *o, size_t k, GElf_Shdr *h)
{
    Elf_Scn *s = elf_getscn(o->file, k);
    return k > 0 && s && gelf_getshdr(s, h);
}

const char *elf_section_name(elf *o, const GElf_Shdr *h)
{
    const char *name = elf_strptr(o->file, o->names, h->sh_name);
    return name ? name : "?";
}

const unsigned char *elf_bytes(elf *o, size_t k, size_t *length)
{
    Elf_Data *data = elf_getdata(elf_getscn(o->file, k), NULL);
    *length = data ? data->d_size : 0;
    return data ? data->d_buf : NULL;
}

static const char *symbol(elf *o, Elf_Scn *table, size_t k, GElf_Sym *s)
{
    GElf_Shdr h;
    Elf_Data *data = table ? elf_getdata(table, NULL) : NULL;
    if (!data || !gelf_getshdr(table, &h) || !gelf_getsym(data, (int)k, s))
        return NULL;
    const char *name = elf_strptr(o->file, h.sh_link, s->st_name);
    return name ? name : "?";
}

const char *elf_symbol(elf *o, size_t k, GElf_Sym *s)
{
    return symbol(o, o->symbols, k, s);
}

const char *elf_dynamic_symbol(elf *o, size_t k, GElf_Sym *s)
{
    return symbol(o, o->dynamic_symbols, k, s);
}

bool elf_dynamic(elf *o, size_t k, GElf_Dyn *d)
{
    Elf_Data *data = o->dynamic ? elf_getdata(o->dynamic, NULL) : NULL;
    return data && gelf_getdyn(data, (int)k, d) && d->d_tag != DT_NULL;
}
