#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The natural logarithm, under a name that does not collide where Foundation is imported.
func logarithm(_ value: Double) -> Double { log(value) }

/// e to the power of a number.
func exponential(_ value: Double) -> Double { exp(value) }
