/* A VFS that does what the default one does, but for the operation that is to fail. */
#include "faults.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct file {
  sqlite3_file base;
  const char *name;      /* what it was opened as, NULL for a temporary file */
  sqlite3_file *real;    /* behind this in memory */
};

static sqlite3_vfs *real_vfs;

#define REAL(file) (((struct file *)(file))->real)
#define NAME(file) (((struct file *)(file))->name)
/* What the real file does is SQLite's doing, also where it calls libc. */
#define INSIDE(call) ({ is_inside_sqlite++; int result_ = (call); is_inside_sqlite--; result_; })
#define METHOD(file, method, ...) INSIDE(REAL(file)->pMethods->method(REAL(file), ##__VA_ARGS__))

static int file_close(sqlite3_file *file){
  int status = METHOD(file, xClose);
  free((void *)NAME(file));
  NAME(file) = NULL;
  return status;
}

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset){
  int fault = fault_of(OP_READ, NAME(file));
  return fault ? fault : METHOD(file, xRead, bytes, count, offset);
}

/* Half of it is written first, as when a disk gets full. */
static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset){
  int fault = fault_of(OP_WRITE, NAME(file));
  if( fault==0 ) return METHOD(file, xWrite, bytes, count, offset);
  if( count>1 ) METHOD(file, xWrite, bytes, count/2, offset);
  return fault;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size){
  int fault = fault_of(OP_TRUNCATE, NAME(file));
  return fault ? fault : METHOD(file, xTruncate, size);
}

static int file_sync(sqlite3_file *file, int flags){
  int fault = fault_of(OP_SYNC, NAME(file));
  return fault ? fault : METHOD(file, xSync, flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size){
  int fault = fault_of(OP_SIZE, NAME(file));
  return fault ? fault : METHOD(file, xFileSize, size);
}

static int file_lock(sqlite3_file *file, int level){
  int fault = fault_of(OP_LOCK, NAME(file));
  return fault ? fault : METHOD(file, xLock, level);
}

/* The lock is given up all the same, as when close() reports an error. */
static int file_unlock(sqlite3_file *file, int level){
  int fault = fault_of(OP_UNLOCK, NAME(file));
  int status = METHOD(file, xUnlock, level);
  return fault ? fault : status;
}

static int file_reserved(sqlite3_file *file, int *is_reserved){
  int fault = fault_of(OP_RESERVED, NAME(file));
  return fault ? fault : METHOD(file, xCheckReservedLock, is_reserved);
}

static int file_control(sqlite3_file *file, int operation, void *argument){
  return METHOD(file, xFileControl, operation, argument);
}

static int sector_size(sqlite3_file *file){ return METHOD(file, xSectorSize); }
static int characteristics(sqlite3_file *file){ return METHOD(file, xDeviceCharacteristics); }

static int shm_map(sqlite3_file *file, int page, int size, int extends, void volatile **memory){
  int fault = fault_of(OP_SHM_MAP, NAME(file));
  return fault ? fault : METHOD(file, xShmMap, page, size, extends, memory);
}

static int shm_lock(sqlite3_file *file, int offset, int count, int flags){
  int fault = flags & SQLITE_SHM_LOCK ? fault_of(OP_SHM_LOCK, NAME(file)) : 0;
  return fault ? fault : METHOD(file, xShmLock, offset, count, flags);
}

static void shm_barrier(sqlite3_file *file){ REAL(file)->pMethods->xShmBarrier(REAL(file)); }
static int shm_unmap(sqlite3_file *file, int deletes){ return METHOD(file, xShmUnmap, deletes); }

static int fetch(sqlite3_file *file, sqlite3_int64 offset, int count, void **memory){
  return METHOD(file, xFetch, offset, count, memory);
}

static int unfetch(sqlite3_file *file, sqlite3_int64 offset, void *memory){
  return METHOD(file, xUnfetch, offset, memory);
}

static const sqlite3_io_methods methods = {
  3, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock, file_unlock,
  file_reserved, file_control, sector_size, characteristics, shm_map, shm_lock, shm_barrier,
  shm_unmap, fetch, unfetch,
};

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *given){
  struct file *ours = (struct file *)file;
  (void)vfs;
  memset(ours, 0, sizeof *ours);
  ours->real = (sqlite3_file *)(ours + 1);
  memset(ours->real, 0, real_vfs->szOsFile);
  int fault = fault_of(OP_OPEN, name);
  if( fault ) return fault;
  int status = INSIDE(real_vfs->xOpen(real_vfs, name, ours->real, flags, given));
  if( ours->real->pMethods==NULL ) return status;
  if( ours->real->pMethods->iVersion<3 ){
    fprintf(stderr, "faults: the default VFS is older than expected\n");
    _exit(99);
  }
  ours->name = name ? strdup(name) : NULL;
  ours->base.pMethods = &methods;
  return status;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int syncs){
  (void)vfs;
  int fault = fault_of(OP_DELETE, name);
  return fault ? fault : INSIDE(real_vfs->xDelete(real_vfs, name, syncs));
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *result){
  (void)vfs;
  int fault = fault_of(OP_ACCESS, name);
  return fault ? fault : INSIDE(real_vfs->xAccess(real_vfs, name, flags, result));
}

static int vfs_path(sqlite3_vfs *vfs, const char *name, int count, char *path){
  (void)vfs;
  int fault = fault_of(OP_PATH, name);
  return fault ? fault : INSIDE(real_vfs->xFullPathname(real_vfs, name, count, path));
}

/* All else is the real one's, which needs nothing of the VFS that it is given. */
void install_vfs(void){
  static sqlite3_vfs ours;
  real_vfs = sqlite3_vfs_find(NULL);
  if( real_vfs!=NULL ){
    ours = *real_vfs;
    ours.pNext = NULL;
    ours.zName = "faults";
    ours.szOsFile = (int)sizeof(struct file) + real_vfs->szOsFile;
    ours.xOpen = vfs_open;
    ours.xDelete = vfs_delete;
    ours.xAccess = vfs_access;
    ours.xFullPathname = vfs_path;
  }
  if( real_vfs==NULL || sqlite3_vfs_register(&ours, 1)!=SQLITE_OK ){
    fprintf(stderr, "faults: SQLite does not take the VFS\n");
    _exit(99);
  }
}
