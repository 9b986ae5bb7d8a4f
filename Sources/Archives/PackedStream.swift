internal import CLibArchive

/// Unpacks a stream of zlib (RFC 1950) no further than it is asked to.
public enum PackedStream {
  /// Unpacks a stream.
  ///
  /// - Parameters:
  ///   - stream: the packed bytes, with the two bytes before them that zlib writes.
  ///   - most: the most bytes to unpack; unpacking stops when there are more.
  ///   - keep: whether the bytes are wanted, or only their number.
  /// - Returns: how many bytes come out, `most + 1` when there are more; and the bytes when they
  ///   are wanted. Damage ends the count where it is found.
  public static func unpack(
    _ stream: UnsafeRawBufferPointer, most: Int, keep: Bool
  ) -> (count: Int, bytes: [UInt8]) {
    guard stream.count > 2 else { return (0, []) }
    // libarchive reads the same packing under the header of gzip.
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    packed += stream[2...]
    var count = 0
    var bytes: [UInt8] = []
    packed.withUnsafeBytes { buffer in
      guard let archive = archive_read_new() else { return }
      defer { archive_read_free(archive) }
      archive_read_support_filter_gzip(archive)
      archive_read_support_format_raw(archive)
      var entry: OpaquePointer?
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK,
        archive_read_next_header(archive, &entry) == ARCHIVE_OK
      else { return }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while count <= most {
        let read = archive_read_data(archive, &piece, piece.count)
        guard read > 0 else { return }
        count += Int(read)
        if keep, count <= most { bytes += piece[..<Int(read)] }
      }
    }
    return (min(count, most + 1), bytes)
  }
}
