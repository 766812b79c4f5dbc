/*
** Which operation is to fail, when, and how. A program is run with this library in LD_PRELOAD and
**
**   FAULT=write          the operation, by its name below; without it nothing fails
**   FAULT_AT=17          the first one to fail, counted from 1
**   FAULT_CODE=778       what it fails with: SQLite's code, or errno for the program's own files
**   FAULT_FOR_EVER=1     whether all later ones fail as well
**   FAULT_FOLDER=/dir    where the program's own files are
**   FAULT_LOG=/file      gets a line `fired …` at the fault, and at the end the count of each operation
**   POWER_LOSS_AT=40     loses power at the 40th change of a file in FAULT_FOLDER; 0: when it ends
**   POWER_LOSS_SEED=1    what is left of unsynced changes
*/
#include "faults.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *const names[OP_COUNT] = {
  "open", "read", "write", "truncate", "sync", "size", "lock", "unlock", "reserved",
  "access", "delete", "path", "shm-map", "shm-lock",
  "memory",
  "file-open", "file-create", "file-read", "file-write", "file-sync", "file-rename",
  "output",
};

__thread int is_inside_sqlite = 0;
const char *watched_folder = NULL;

static int wanted = -1;
static long wanted_at = 0;
static int code = 0;
static int is_for_ever = 0;
static int is_armed = 0;
static atomic_long counts[OP_COUNT];
static const char *log_path = NULL;

int fault_of(enum operation operation, const char *name){
  if( !is_armed ) return 0;
  long count = atomic_fetch_add(&counts[operation], 1) + 1;
  if( (int)operation!=wanted || count<wanted_at || (count>wanted_at && !is_for_ever) ) return 0;
  if( count==wanted_at ) note("fired %s %ld %s\n", names[operation], count, name ? name : "");
  return code;
}

void note(const char *format, ...){
  if( log_path==NULL ) return;
  char line[1024];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  if( length<0 ) return;
  if( (size_t)length>=sizeof line ) length = sizeof line - 1;
  /* Not by way of libc, whose functions are ours here. */
  long descriptor =
      syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY|O_CREAT|O_APPEND|O_CLOEXEC, 0666);
  if( descriptor<0 ) return;
  syscall(SYS_write, descriptor, line, length);
  syscall(SYS_close, descriptor);
}

static long number(const char *name, long otherwise){
  const char *text = getenv(name);
  return text && *text ? atol(text) : otherwise;
}

static void refuse(const char *text){
  fprintf(stderr, "faults: %s\n", text);
  _exit(99);
}

__attribute__((constructor)) static void begin(void){
  log_path = getenv("FAULT_LOG");
  const char *folder = getenv("FAULT_FOLDER");
  if( folder ){
    char *resolved = realpath(folder, NULL);
    if( resolved==NULL ) refuse("FAULT_FOLDER is not there");
    size_t length = strlen(resolved);
    char *with_slash = malloc(length + 2);
    if( with_slash==NULL ) refuse("no memory");
    memcpy(with_slash, resolved, length);
    memcpy(with_slash + length, "/", 2);
    free(resolved);
    watched_folder = with_slash;
  }
  const char *name = getenv("FAULT");
  if( name && *name ){
    for(int i=0; i<OP_COUNT; i++) if( strcmp(name, names[i])==0 ) wanted = i;
    if( wanted<0 ) refuse("FAULT names no operation");
    wanted_at = number("FAULT_AT", 0);
    code = (int)number("FAULT_CODE", 1);
    is_for_ever = number("FAULT_FOR_EVER", 0)!=0;
  }
  long power_at = number("POWER_LOSS_AT", -1);
  if( power_at>=0 ){
    if( watched_folder==NULL ) refuse("POWER_LOSS_AT needs FAULT_FOLDER");
    power_begin(power_at, (unsigned)number("POWER_LOSS_SEED", 1));
  }
  /* The allocator first: SQLite takes it only before it is initialised. */
  install_allocator();
  install_vfs();
  is_armed = 1;
}

__attribute__((destructor)) static void end(void){
  if( !is_armed ) return;
  is_armed = 0;
  for(int i=0; i<OP_COUNT; i++) note("count %s %ld\n", names[i], atomic_load(&counts[i]));
  if( has_power_plan ) power_end();
}
