/*
** Loss of power. Changes go to the files at once, so that the program sees them, and are noted until they
** are synced: writes and new sizes for each file, new, renamed and deleted names for each folder, which
** only a sync of the folder keeps. When power is lost each file becomes what was synced and a part of
** what was not: nothing, all, the first changes, or any; and of a write that is left perhaps only some
** sectors, or its beginning, or with noise in it. So in the manner of SQLite's crash tests (test6.c),
** but below the VFS, so that it holds for all files and with the real calls.
**
** POSIX promises no more: a file that is synced may be without its name until the folder is synced, and
** names change in any order. The index of a write-ahead log (-shm) is left out: it lives in memory, and is
** made anew by the first who opens the database.
*/
#include "faults.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DESCRIPTORS = 4096, SECTOR = 512, LOST = 77 };

struct change {             /* of a file: bytes from an offset on, or a size when there are none */
  struct change *next;
  off_t offset;
  size_t count;
  unsigned char *bytes;
};

struct content {
  unsigned char *bytes;     /* what is synced */
  size_t size;
  struct change *first, *last;
  int is_folder;
};

struct name {
  struct name *next;
  char *path;
  struct content *now;      /* NULL: no such file */
  struct content *synced;
};

struct naming {             /* a name gets a content or loses it; a rename is one change of two names */
  struct naming *next;
  struct name *name, *other;
  struct content *content;
};

int has_power_plan = 0;
static long lost_at;
static long change_count = 0;
static uint64_t randomness;
static struct name *first_name;
static struct naming *first_naming, *last_naming;
static struct content *of_descriptor[DESCRIPTORS];
static char *folder_of_descriptor[DESCRIPTORS];
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

static unsigned chance(unsigned below){
  randomness = randomness*6364136223846793005u + 1442695040888963407u;
  return (unsigned)(randomness >> 33) % below;
}

static void *memory(void *old, size_t size){
  void *made = realloc(old, size ? size : 1);
  if( made==NULL ){ fprintf(stderr, "faults: no memory\n"); _exit(99); }
  return made;
}

static void *cleared(size_t size){ return memset(memory(NULL, size), 0, size); }

static int is_left_out(const char *path){
  size_t length = strlen(path);
  return length>4 && strcmp(path + length - 4, "-shm")==0;
}

static struct content *read_from_disk(const char *path){
  struct stat status;
  if( stat(path, &status)!=0 || !S_ISREG(status.st_mode) ) return NULL;
  struct content *content = cleared(sizeof *content);
  int descriptor = libc()->open(path, O_RDONLY|O_CLOEXEC);
  content->bytes = memory(NULL, status.st_size);
  ssize_t count = descriptor<0 ? 0 : libc()->pread(descriptor, content->bytes, status.st_size, 0);
  content->size = count>0 ? count : 0;
  /* An earlier descriptor keeps no lock in this process that closing this one could drop, since a file is
  ** read when it is opened for the first time. */
  if( descriptor>=0 ) libc()->close(descriptor);
  return content;
}

/* The name at the path, with what is on the disk when it is met for the first time. */
static struct name *name_of(const char *path, int was_there){
  struct name *name = first_name;
  while( name && strcmp(name->path, path)!=0 ) name = name->next;
  if( name ) return name;
  name = cleared(sizeof *name);
  name->path = strdup(path);
  name->now = name->synced = was_there ? read_from_disk(path) : NULL;
  name->next = first_name;
  first_name = name;
  return name;
}

static void add_naming(struct name *name, struct name *other, struct content *content){
  struct naming *naming = cleared(sizeof *naming);
  *naming = (struct naming){NULL, name, other, content};
  if( last_naming ) last_naming->next = naming; else first_naming = naming;
  last_naming = naming;
  name->now = content;
  if( other ) other->now = NULL;
}

static void add_change(struct content *content, off_t offset, const void *bytes, size_t count){
  struct change *change = cleared(sizeof *change);
  change->offset = offset;
  change->count = count;
  if( bytes ) change->bytes = memcpy(memory(NULL, count), bytes, count);
  if( content->last ) content->last->next = change; else content->first = change;
  content->last = change;
}

static void resize(struct content *content, size_t size){
  content->bytes = memory(content->bytes, size);
  if( size>content->size ) memset(content->bytes + content->size, 0, size - content->size);
  content->size = size;
}

static void apply(struct content *content, const struct change *change){
  if( change->bytes==NULL ){ resize(content, change->offset); return; }
  size_t end = change->offset + change->count;
  if( end>content->size ) resize(content, end);
  memcpy(content->bytes + change->offset, change->bytes, change->count);
}

/* A part of a write: its first bytes, some of its sectors, or all with noise in one of them. */
static void apply_torn(struct content *content, const struct change *change){
  if( change->bytes==NULL || change->count<2 ) return;
  unsigned kind = chance(3);
  if( kind==0 ){
    struct change part = *change;
    part.count = 1 + chance((unsigned)change->count - 1);
    apply(content, &part);
    return;
  }
  size_t noisy = chance((unsigned)(change->count/SECTOR + 1));
  for(size_t start=0, sector=0; start<change->count; start+=SECTOR, sector++){
    struct change part = *change;
    part.offset += start;
    part.bytes += start;
    part.count = change->count - start<SECTOR ? change->count - start : SECTOR;
    if( kind==1 && chance(2) ) continue;
    apply(content, &part);
    if( kind==2 && sector==noisy ){
      for(size_t i=0; i<part.count; i++) content->bytes[part.offset + i] = (unsigned char)chance(256);
    }
  }
}

static void forget_changes(struct content *content){
  while( content->first ){
    struct change *change = content->first;
    content->first = change->next;
    free(change->bytes);
    free(change);
  }
  content->last = NULL;
}

static void sync_content(struct content *content){
  for(struct change *change=content->first; change; change=change->next) apply(content, change);
  forget_changes(content);
}

static void lose_content(struct content *content){
  unsigned way = chance(5), length = 0;
  for(struct change *change=content->first; change; change=change->next) length++;
  unsigned kept = length ? chance(length + 1) : 0, index = 0;
  for(struct change *change=content->first; change; change=change->next, index++){
    switch( way ){
      case 0: break;
      case 1: apply(content, change); break;
      case 2: if( index<kept ) apply(content, change); else if( index==kept ) apply_torn(content, change);
              break;
      default:
        switch( chance(3) ){
          case 0: break;
          case 1: apply(content, change); break;
          default: apply_torn(content, change);
        }
    }
  }
  forget_changes(content);
}

static void keep_naming(const struct naming *naming){
  naming->name->synced = naming->content;
  if( naming->other ) naming->other->synced = NULL;
}

static int is_in_folder(const struct name *name, const char *folder){
  size_t length = strlen(folder);
  return strncmp(name->path, folder, length)==0 && name->path[length]=='/'
      && strchr(name->path + length + 1, '/')==NULL;
}

static void sync_folder(const char *folder){
  struct naming *rest = NULL, *last = NULL, *next;
  for(struct naming *naming=first_naming; naming; naming=next){
    next = naming->next;
    if( is_in_folder(naming->name, folder) ){
      keep_naming(naming);
      free(naming);
      continue;
    }
    naming->next = NULL;
    if( last ) last->next = naming; else rest = naming;
    last = naming;
  }
  first_naming = rest;
  last_naming = last;
}

/* Makes the files what they are after the loss. */
static void lose(void){
  unsigned way = chance(4), length = 0, index = 0;
  for(struct naming *naming=first_naming; naming; naming=naming->next) length++;
  unsigned kept = length ? chance(length + 1) : 0;
  for(struct naming *naming=first_naming; naming; naming=naming->next, index++){
    if( way==1 || (way==2 && index<kept) || (way==3 && chance(2)) ) keep_naming(naming);
  }
  for(struct name *name=first_name; name; name=name->next){
    if( name->synced ) lose_content(name->synced);
  }
  for(struct name *name=first_name; name; name=name->next){
    struct stat status;
    int mode = stat(name->path, &status)==0 ? status.st_mode & 0777 : 0666;
    libc()->unlink(name->path);
    if( name->synced==NULL ) continue;
    int descriptor = libc()->open(name->path, O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC, mode);
    size_t done = 0;
    while( done<name->synced->size ){
      ssize_t count = libc()->write(descriptor, name->synced->bytes + done, name->synced->size - done);
      if( count<=0 ) _exit(99);
      done += count;
    }
    libc()->close(descriptor);
  }
  note("fired power %ld\n", change_count);
}

/* Counts a change that was noted and is about to be made. */
static void count_change(void){
  change_count++;
  if( change_count==lost_at ){
    lose();
    _exit(LOST);
  }
}

void power_begin(long at, unsigned seed){
  lost_at = at;
  randomness = seed*2654435761u + (uint64_t)at*40503u + 1;
  for(int i=0; i<8; i++) chance(2);
  has_power_plan = 1;
}

void power_end(void){
  pthread_mutex_lock(&guard);
  note("changes %ld\n", change_count);
  if( lost_at==0 ){
    lose();
    has_power_plan = 0;
  }
  pthread_mutex_unlock(&guard);
}

void power_opened(int descriptor, const char *path, int was_there){
  if( descriptor>=DESCRIPTORS || is_left_out(path) ) return;
  struct stat status;
  if( fstat(descriptor, &status)!=0 ) return;
  pthread_mutex_lock(&guard);
  if( S_ISDIR(status.st_mode) ){
    folder_of_descriptor[descriptor] = strdup(path);
  }else if( S_ISREG(status.st_mode) ){
    struct name *name = name_of(path, was_there);
    if( name->now==NULL ){
      add_naming(name, NULL, cleared(sizeof(struct content)));
      count_change();
    }
    of_descriptor[descriptor] = name->now;
  }
  pthread_mutex_unlock(&guard);
}

void power_closed(int descriptor){
  if( descriptor<0 || descriptor>=DESCRIPTORS ) return;
  pthread_mutex_lock(&guard);
  of_descriptor[descriptor] = NULL;
  free(folder_of_descriptor[descriptor]);
  folder_of_descriptor[descriptor] = NULL;
  pthread_mutex_unlock(&guard);
}

static struct content *content_of(int descriptor){
  return descriptor>=0 && descriptor<DESCRIPTORS ? of_descriptor[descriptor] : NULL;
}

ssize_t power_write(
    int descriptor, const void *bytes, size_t count, off_t offset, int is_at_offset){
  pthread_mutex_lock(&guard);
  struct content *content = content_of(descriptor);
  if( content ){
    add_change(content, is_at_offset ? offset : lseek(descriptor, 0, SEEK_CUR), bytes, count);
    count_change();
  }
  ssize_t written = is_at_offset ? libc()->pwrite(descriptor, bytes, count, offset)
                                 : libc()->write(descriptor, bytes, count);
  pthread_mutex_unlock(&guard);
  return written;
}

int power_truncate(int descriptor, off_t size){
  pthread_mutex_lock(&guard);
  struct content *content = content_of(descriptor);
  if( content ){
    add_change(content, size, NULL, 0);
    count_change();
  }
  int status = libc()->ftruncate(descriptor, size);
  pthread_mutex_unlock(&guard);
  return status;
}

/* Nothing is really synced: the machine that runs the test keeps its power. Of a sync of data only the
** size is kept as well, as by Linux. */
int power_sync(int descriptor){
  pthread_mutex_lock(&guard);
  struct content *content = content_of(descriptor);
  const char *folder =
      descriptor>=0 && descriptor<DESCRIPTORS ? folder_of_descriptor[descriptor] : NULL;
  if( content || folder ) count_change();
  if( content ) sync_content(content);
  if( folder ) sync_folder(folder);
  pthread_mutex_unlock(&guard);
  return 0;
}

int power_rename(const char *from, const char *to){
  struct stat status;
  pthread_mutex_lock(&guard);
  struct name *source = name_of(from, 1);
  struct name *target = name_of(to, stat(to, &status)==0);
  if( source->now ){
    add_naming(target, source, source->now);
    count_change();
  }
  int result = libc()->rename(from, to);
  pthread_mutex_unlock(&guard);
  return result;
}

int power_unlink(const char *path){
  if( is_left_out(path) ) return libc()->unlink(path);
  pthread_mutex_lock(&guard);
  struct name *name = name_of(path, 1);
  if( name->now ){
    add_naming(name, NULL, NULL);
    count_change();
  }
  int result = libc()->unlink(path);
  pthread_mutex_unlock(&guard);
  return result;
}
