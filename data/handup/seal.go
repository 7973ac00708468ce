package handup

import (
	"crypto/sha256"
	"encoding/hex"
	"math/big"
	"strings"
)

// Seal is the checksum of a manifest, and so of every file of a package: who
// has the seal from the ward can tell that the package is the ward's.
type Seal [sha256.Size]byte

// sealOf seals the text of a manifest.
func sealOf(manifest []byte) Seal { return sha256.Sum256(manifest) }

// letters are those of a code: none that is taken for another by eye (0 O,
// 1 I L) or when it is read out over the telephone in Vietnamese.
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

// Code is the seal as it is printed on the delivery note, in four groups of
// four: 16 letters of 31, which is 79 bits of the checksum. To alter a package
// so that its code stays takes 2^79 attempts. Who makes two packages on purpose
// needs 2^40 for a pair with one code, which does not help against who keeps
// the package: compare [Seal.Full] where that matters.
func (s Seal) Code() string {
	rest, base, digit := new(big.Int).SetBytes(s[:]), big.NewInt(int64(len(letters))), new(big.Int)
	var b strings.Builder
	for i := range 16 {
		if i > 0 && i%4 == 0 {
			b.WriteByte('-')
		}
		rest.DivMod(rest, base, digit)
		b.WriteByte(letters[digit.Int64()])
	}
	return b.String()
}

// Full is the whole seal in hexadecimal.
func (s Seal) Full() string { return hex.EncodeToString(s[:]) }

// SameCode reports whether two codes are the same however they are written: in
// small letters, with blanks or without hyphens.
func SameCode(a, b string) bool { return plainCode(a) == plainCode(b) && plainCode(a) != "" }

func plainCode(code string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(letters, r) {
			return r
		}
		return -1
	}, strings.ToUpper(code))
}
