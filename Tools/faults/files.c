/*
** Functions of libc by which files are changed. They stand before those of libc for the program and for
** SQLite. For the program's own files, those in the watched folder and its standard output, they fail as
** planned; with a planned loss of power, all changes go by power.c.
*/
#define _GNU_SOURCE
#include "faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct libc real;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void find(void){
  real.open = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open64");
  real.openat = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, "openat64");
  real.mkstemp = (int (*)(char *))dlsym(RTLD_NEXT, "mkstemp64");
  real.close = (int (*)(int))dlsym(RTLD_NEXT, "close");
  real.read = (ssize_t (*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");
  real.pread = (ssize_t (*)(int, void *, size_t, off_t))dlsym(RTLD_NEXT, "pread64");
  real.write = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  real.pwrite = (ssize_t (*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite64");
  real.ftruncate = (int (*)(int, off_t))dlsym(RTLD_NEXT, "ftruncate64");
  real.fsync = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  real.fdatasync = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  real.rename = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
  real.unlink = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
}

const struct libc *libc(void){
  pthread_once(&once, find);
  return &real;
}

/* Whether the path is absolute and in the watched folder, or that itself. */
static int is_below(const char *path){
  size_t length = strlen(watched_folder) - 1;
  return strncmp(path, watched_folder, length)==0 && (path[length]=='/' || path[length]==0);
}

/* Whether the path leads into the watched folder; its absolute form in `absolute`. */
static int is_watched(const char *path, char absolute[PATH_MAX]){
  if( watched_folder==NULL || path==NULL ) return 0;
  const char *slash = strrchr(path, '/');
  char folder[PATH_MAX];
  if( slash==NULL ) strcpy(folder, ".");
  else if( slash==path ) strcpy(folder, "/");
  else snprintf(folder, sizeof folder, "%.*s", (int)(slash - path), path);
  char resolved[PATH_MAX];
  struct stat status;
  if( stat(path, &status)==0 && S_ISDIR(status.st_mode) ){
    return realpath(path, absolute)!=NULL && is_below(absolute);
  }
  if( realpath(folder, resolved)==NULL ) return 0;
  int length = snprintf(
      absolute, PATH_MAX, "%s/%s", resolved, slash ? slash + 1 : path);
  return length>=0 && length<PATH_MAX && is_below(absolute);
}

/* Whether the descriptor is of a file in the watched folder that the program itself uses. */
static int is_own_file(int descriptor){
  if( watched_folder==NULL || is_inside_sqlite ) return 0;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if( length<0 ) return 0;
  path[length] = 0;
  struct stat status;
  return strncmp(path, watched_folder, strlen(watched_folder))==0
      && fstat(descriptor, &status)==0 && S_ISREG(status.st_mode);
}

static int fails(enum operation operation, const char *name){
  int fault = fault_of(operation, name);
  if( fault ) errno = fault;
  return fault!=0;
}

static int opened(int directory, const char *path, int flags, mode_t mode){
  char absolute[PATH_MAX];
  if( directory!=AT_FDCWD || !is_watched(path, absolute) ){
    return libc()->openat(directory, path, flags, mode);
  }
  struct stat status;
  int was_there = stat(absolute, &status)==0;
  if( !is_inside_sqlite && (!was_there || S_ISREG(status.st_mode))
   && fails(flags & O_CREAT ? OP_FILE_CREATE : OP_FILE_OPEN, path) ) return -1;
  int descriptor = libc()->open(path, flags, mode);
  if( has_power_plan && descriptor>=0 ) power_opened(descriptor, absolute, was_there);
  if( has_power_plan && descriptor>=0 && was_there && (flags & O_TRUNC) ) power_truncate(descriptor, 0);
  return descriptor;
}

static mode_t mode_of(int flags, va_list arguments){
  return flags & (O_CREAT|O_TMPFILE) ? (mode_t)va_arg(arguments, int) : 0;
}

int open(const char *path, int flags, ...){
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return opened(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...){
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return opened(AT_FDCWD, path, flags, mode);
}

int openat(int directory, const char *path, int flags, ...){
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return opened(directory, path, flags, mode);
}

int mkstemp(char *template){
  char absolute[PATH_MAX];
  int is_ours = is_watched(template, absolute);
  if( is_ours && fails(OP_FILE_CREATE, template) ) return -1;
  int descriptor = libc()->mkstemp(template);
  if( is_ours && has_power_plan && descriptor>=0 && is_watched(template, absolute) ){
    power_opened(descriptor, absolute, 0);
  }
  return descriptor;
}

int close(int descriptor){
  if( has_power_plan ) power_closed(descriptor);
  return libc()->close(descriptor);
}

ssize_t read(int descriptor, void *bytes, size_t count){
  if( is_own_file(descriptor) && fails(OP_FILE_READ, NULL) ) return -1;
  return libc()->read(descriptor, bytes, count);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset){
  if( is_own_file(descriptor) && fails(OP_FILE_READ, NULL) ) return -1;
  return libc()->pread(descriptor, bytes, count, offset);
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off_t offset){
  return pread(descriptor, bytes, count, offset);
}

/* A disk that gets full takes a part of what is written, and nothing of the rest. */
ssize_t write(int descriptor, const void *bytes, size_t count){
  static __thread int is_full = 0;
  int is_own = is_own_file(descriptor);
  int is_output = descriptor==STDOUT_FILENO && !is_own && watched_folder!=NULL && !is_inside_sqlite;
  if( is_own || is_output ){
    if( is_full ){
      is_full = 0;
      errno = ENOSPC;
      return -1;
    }
    if( fails(is_own ? OP_FILE_WRITE : OP_OUTPUT, NULL) ){
      is_full = errno==ENOSPC && count>1;
      return is_full ? libc()->write(descriptor, bytes, count/2) : -1;
    }
  }
  return has_power_plan ? power_write(descriptor, bytes, count, 0, 0)
                        : libc()->write(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset){
  return has_power_plan ? power_write(descriptor, bytes, count, offset, 1)
                        : libc()->pwrite(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off_t offset){
  return pwrite(descriptor, bytes, count, offset);
}

int ftruncate(int descriptor, off_t size){
  return has_power_plan ? power_truncate(descriptor, size) : libc()->ftruncate(descriptor, size);
}

int ftruncate64(int descriptor, off_t size){ return ftruncate(descriptor, size); }

int truncate(const char *path, off_t size){
  int descriptor = open(path, O_WRONLY|O_CLOEXEC);
  if( descriptor<0 ) return -1;
  int status = ftruncate(descriptor, size);
  close(descriptor);
  return status;
}

int fsync(int descriptor){
  if( is_own_file(descriptor) && fails(OP_FILE_SYNC, NULL) ) return -1;
  return has_power_plan ? power_sync(descriptor) : libc()->fsync(descriptor);
}

int fdatasync(int descriptor){
  return has_power_plan ? power_sync(descriptor) : libc()->fdatasync(descriptor);
}

int rename(const char *from, const char *to){
  char absolute[PATH_MAX], target[PATH_MAX];
  if( !is_watched(from, absolute) || !is_watched(to, target) ) return libc()->rename(from, to);
  if( fails(OP_FILE_RENAME, to) ) return -1;
  return has_power_plan ? power_rename(absolute, target) : libc()->rename(from, to);
}

int unlink(const char *path){
  char absolute[PATH_MAX];
  if( !has_power_plan || !is_watched(path, absolute) ) return libc()->unlink(path);
  return power_unlink(absolute);
}
