package gate

import (
	"crypto/rand"
	"math/big"
	"strings"
)

// The recovery code is 20 of these signs, 94 bits. None looks like another when
// it is written by hand: neither 0 and O nor 1, I and L, 2 and Z, 5 and S, 8.
const (
	codeSigns  = "34679ABCDEFGHJKMNPQRTUVWXY"
	codeLength = 20
	codeGroup  = 4
)

// NewCode makes a recovery code, in groups as it is written down.
func NewCode() string {
	var b strings.Builder
	for i := range codeLength {
		if i > 0 && i%codeGroup == 0 {
			b.WriteByte('-')
		}
		n, err := rand.Int(rand.Reader, big.NewInt(int64(len(codeSigns))))
		if err != nil {
			panic(err) // which crypto/rand does itself when there is no chance to be had
		}
		b.WriteByte(codeSigns[n.Int64()])
	}
	return b.String()
}

// plainCode is a code without what depends on how it was typed: capitals,
// spaces and dashes.
func plainCode(typed string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(codeSigns, r) {
			return r
		}
		return -1
	}, strings.ToUpper(typed))
}
