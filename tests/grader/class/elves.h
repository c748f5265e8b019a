/* elves.h: ELF files, section by section and symbol by symbol (libelf). */
#ifndef CLASS_ELVES_H
#define CLASS_ELVES_H

#include <gelf.h>
#include <stdbool.h>
#include <stddef.h>

/* What elf.h of older systems does not have. */
enum { SHT_LLVM_ADDRSIG_ = 0x6fff4c03, SHT_X86_64_UNWIND_ = 0x70000001 };

typedef struct elf {
    Elf *file;
    int fd;
    size_t names; /* the section of the sections' names */
    Elf_Scn *symbols, *dynamic_symbols, *dynamic;
} elf;

/* elf_open: a file of this machine and of that type (ET_REL, ET_DYN), with at
   most one table of each kind; false, with nothing open, where it is none. */
bool elf_open(elf *o, const char *path, int type);
void elf_close(elf *o);

/* The k-th section, from 1; false where there is none. Its name and bytes. */
bool elf_section(elf *o, size_t k, GElf_Shdr *h);
const char *elf_section_name(elf *o, const GElf_Shdr *h);
const unsigned char *elf_bytes(elf *o, size_t k, size_t *length);

/* The k-th symbol, from 1; its name, or NULL at the end. */
const char *elf_symbol(elf *o, size_t k, GElf_Sym *s);
const char *elf_dynamic_symbol(elf *o, size_t k, GElf_Sym *s);

/* The k-th entry of what the loader reads, from 0. */
bool elf_dynamic(elf *o, size_t k, GElf_Dyn *d);

#endif
