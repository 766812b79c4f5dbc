import CCrypto

/// What the page may do, as its `Content-Security-Policy`: run its own scripts, which are known by
/// their hashes, and nothing else. It loads nothing and sends nothing, and text that found a way into
/// the markup could not run.
enum ContentPolicy {
  static func text(scripts: [String]) -> String {
    let hashes = scripts.map { "'sha256-\(base64(sha256(Array($0.utf8))))'" }
    return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
      + "form-action 'none'; script-src \(hashes.joined(separator: " "))"
  }

  private static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: 32)
    EVP_Digest(bytes, bytes.count, &hash, nil, EVP_sha256(), nil)
    return hash
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for position in 0..<4 {
        let isPadding = position > group.count
        text.append(isPadding ? "=" : digits[value >> (18 - 6 * position) & 63])
      }
    }
    return text
  }
}
