// Calls of Linux that Swift cannot import: they are variadic, or hidden without _GNU_SOURCE. Only
// the module Documents imports this, for the process that reads files nobody vouches for.

#ifndef WERKWIJZETOETS_CLINUX_SHIM_H
#define WERKWIJZETOETS_CLINUX_SHIM_H

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

/// A file that exists in memory only; -1 when it cannot be made.
static inline int wt_memory_file(void) {
  return (int)syscall(SYS_memfd_create, "document", 1U /* MFD_CLOEXEC */);
}

/// Closes every descriptor from one upwards.
static inline void wt_close_from(int first) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, (unsigned)first, ~0U, 0U) == 0) return;
#endif
  for (int descriptor = first; descriptor < 4096; descriptor++) close(descriptor);
}

/// A pipe whose ends close when another program starts.
static inline int wt_pipe(int *ends) { return (int)syscall(SYS_pipe2, ends, O_CLOEXEC); }

/// Sets one limit of another process.
static inline int wt_limit_process(pid_t process, int resource, unsigned long long most) {
  struct {
    unsigned long long now, highest;
  } limit = {most, most};
  return (int)syscall(SYS_prlimit64, process, resource, &limit, NULL);
}

/// Asks to be ended when the parent ends; false when the parent is gone already.
static inline int wt_die_with_parent(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, 9 /* SIGKILL */, 0, 0, 0);
  return getppid() == parent;
}

/// Sets one limit of this process: it can never be raised again.
static inline int wt_limit(int resource, unsigned long long most) {
  struct rlimit limit = {(rlim_t)most, (rlim_t)most};
  struct rlimit now;
  if (getrlimit((__rlimit_resource_t)resource, &now) == 0 && now.rlim_max < limit.rlim_max) {
    limit.rlim_cur = limit.rlim_max = now.rlim_max;
  }
  return setrlimit((__rlimit_resource_t)resource, &limit);
}

enum {
  WT_MEMORY = RLIMIT_AS,
  WT_SECONDS = RLIMIT_CPU,
  WT_FILE_SIZE = RLIMIT_FSIZE,
  WT_FILES = RLIMIT_NOFILE,
  WT_PROCESSES = RLIMIT_NPROC,
  WT_CORE = RLIMIT_CORE
};

#if defined(__x86_64__)
#define WT_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define WT_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define WT_DENY(name)                                       \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 1), \
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

/// Forbids this process and its children the network, changing files and looking into other
/// processes.
///
/// @param programs whether it may still start a program.
/// @return 0, or -1 where the kernel cannot do this; the other limits then have to do.
static inline int wt_forbid(int programs) {
#ifdef WT_ARCHITECTURE
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, WT_ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
#ifdef __x86_64__
      // The numbers of the x32 calls would pass the list below.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
#endif
      WT_DENY(socket), WT_DENY(socketpair), WT_DENY(connect), WT_DENY(bind), WT_DENY(sendto),
      WT_DENY(ptrace), WT_DENY(process_vm_readv), WT_DENY(process_vm_writev), WT_DENY(bpf),
      WT_DENY(io_uring_setup), WT_DENY(unlinkat), WT_DENY(renameat2), WT_DENY(mkdirat),
      WT_DENY(linkat), WT_DENY(symlinkat), WT_DENY(fchmod), WT_DENY(fchmodat), WT_DENY(truncate),
      WT_DENY(mount), WT_DENY(setns), WT_DENY(unshare), WT_DENY(keyctl),
#ifdef __x86_64__
      WT_DENY(unlink), WT_DENY(rename), WT_DENY(renameat), WT_DENY(mkdir), WT_DENY(rmdir),
      WT_DENY(link), WT_DENY(symlink), WT_DENY(chmod), WT_DENY(creat),
#endif
      // Opening is for reading only.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 4),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2])),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
#ifdef __x86_64__
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_open, 0, 4),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[1])),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
#endif
      // The two last ones are left out when programs are allowed.
      WT_DENY(execve), WT_DENY(execveat),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  int count = (int)(sizeof filter / sizeof filter[0]);
  if (programs) {
    filter[count - 5] = filter[count - 1];
    count -= 4;
  }
  struct sock_fprog program = {(unsigned short)count, filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#else
  (void)programs;
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
}

#endif
