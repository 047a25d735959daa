// SystemCalls.swift: the system's C library under its three names, for all who handle files and threads.

#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif
