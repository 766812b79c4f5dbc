/* What the files of this library share. plan.c says what the environment tells it to do. */
#ifndef FAULTS_H
#define FAULTS_H

#include <stddef.h>
#include <sys/types.h>

/* Operations that can fail. The first ones are of SQLite's VFS, then its allocator, then those with
** which the program itself handles files. The names are in plan.c. */
enum operation {
  OP_OPEN, OP_READ, OP_WRITE, OP_TRUNCATE, OP_SYNC, OP_SIZE, OP_LOCK, OP_UNLOCK, OP_RESERVED,
  OP_ACCESS, OP_DELETE, OP_PATH, OP_SHM_MAP, OP_SHM_LOCK,
  OP_MEMORY,
  OP_FILE_OPEN, OP_FILE_CREATE, OP_FILE_READ, OP_FILE_WRITE, OP_FILE_SYNC, OP_FILE_RENAME,
  OP_OUTPUT,
  OP_COUNT
};

/* Counts the operation. Gives the code that it is to fail with, 0 when it is to do its work. */
int fault_of(enum operation operation, const char *name);

/* Whether the calls of libc that this thread makes are SQLite's. */
extern __thread int is_inside_sqlite;

/* The folder whose files are the program's, with a slash at its end; NULL when there is none. */
extern const char *watched_folder;

/* Appends a line to the log, whatever else fails. */
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));

void install_vfs(void);
void install_allocator(void);

/* Power loss, see power.c. Each `power_` function does the operation that it is named after. */
extern int has_power_plan;
void power_begin(long at, unsigned seed);
void power_end(void);
void power_opened(int descriptor, const char *path, int was_there);
void power_closed(int descriptor);
ssize_t power_write(int descriptor, const void *bytes, size_t count, off_t offset, int is_at_offset);
int power_truncate(int descriptor, off_t size);
int power_sync(int descriptor);
int power_rename(const char *from, const char *to);
int power_unlink(const char *path);

/* The functions of libc that files.c stands before. */
struct libc {
  int (*open)(const char *, int, ...);
  int (*openat)(int, const char *, int, ...);
  int (*mkstemp)(char *);
  int (*close)(int);
  ssize_t (*read)(int, void *, size_t);
  ssize_t (*pread)(int, void *, size_t, off_t);
  ssize_t (*write)(int, const void *, size_t);
  ssize_t (*pwrite)(int, const void *, size_t, off_t);
  int (*ftruncate)(int, off_t);
  int (*fsync)(int);
  int (*fdatasync)(int);
  int (*rename)(const char *, const char *);
  int (*unlink)(const char *);
};
const struct libc *libc(void);

#endif
