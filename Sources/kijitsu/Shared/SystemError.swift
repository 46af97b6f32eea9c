import Glibc
import Text

/// What an `errno` means, in words for the user.
func explanation(errno code: Int32) -> Message {
  switch code {
  case ENOENT: Message(ja: "見つかりません", en: "not found")
  case EACCES, EPERM: Message(ja: "許可がありません", en: "permission denied")
  case EISDIR: Message(ja: "フォルダです", en: "is a folder")
  case ENOTDIR: Message(ja: "途中のフォルダがありません", en: "a part of the path is no folder")
  case ENOSPC, EDQUOT: Message(ja: "空き容量がありません", en: "no space left")
  case EROFS: Message(ja: "読み取り専用の場所です", en: "read-only file system")
  case ELOOP: Message(ja: "リンクが循環しています", en: "too many levels of symbolic links")
  case ENAMETOOLONG: Message(ja: "名前が長すぎます", en: "the name is too long")
  case EFBIG: Message(ja: "ファイルが大きくなりすぎます", en: "the file grows too large")
  case EBADF: Message(ja: "閉じられています", en: "it is closed")
  case EIO: Message(ja: "読み書きに失敗しました", en: "input/output error")
  default:
    Message(ja: "エラー番号 \(code)", en: String(cString: strerror(code)))
  }
}
