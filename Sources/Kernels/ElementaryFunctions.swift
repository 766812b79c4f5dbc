// The platform's mathematics without Foundation, which would add 50 MB to a static binary.
import Glibc

/// Natural logarithms, exponentials and the complementary error function, from the C library.
enum Elementary {
  @inline(__always) static func log(_ x: Double) -> Double {
    Glibc.log(x)
  }

  @inline(__always) static func exp(_ x: Double) -> Double {
    Glibc.exp(x)
  }

  @inline(__always) static func power(_ base: Double, _ exponent: Double) -> Double {
    Glibc.pow(base, exponent)
  }

  /// The complementary error function, exact in the far tail where `1 - erf` is 0.
  @inline(__always) static func erfc(_ x: Double) -> Double {
    Glibc.erfc(x)
  }

  @inline(__always) static func cosine(_ x: Double) -> Double {
    Glibc.cos(x)
  }

  @inline(__always) static func sine(_ x: Double) -> Double {
    Glibc.sin(x)
  }
}
