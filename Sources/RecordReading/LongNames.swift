import Synchronization

/// The names of fields that are too long to be their own codes, each once.
enum LongNames {
  static let isLong: UInt64 = 1 << 63

  private struct Names {
    var all: [String] = []
    var places: [String: UInt64] = [:]
  }

  private static let names = Mutex(Names())

  static func place(of name: String) -> UInt64 {
    names.withLock { names in
      if let place = names.places[name] { return place }
      let place = UInt64(names.all.count)
      names.all.append(name)
      names.places[name] = place
      return place
    }
  }

  static func name(at place: UInt64) -> String { names.withLock { $0.all[Int(place)] } }
}
