package gate

import (
	"crypto/rand"
	"crypto/subtle"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// Secret is what is kept of a password: enough to know it again, by Argon2id.
// The cost is kept with it, so that a later program can ask for more.
type Secret struct {
	Salt    []byte `json:"salt"`
	Hash    []byte `json:"hash"`
	Time    uint32 `json:"time"`
	Memory  uint32 `json:"memory"` // in KiB
	Threads uint8  `json:"threads"`
}

// The second recommended option of RFC 9106, section 4, for where 2 GiB of
// memory are too much.
const (
	passes   = 3
	memory   = 64 << 10 // KiB
	threads  = 4
	saltSize = 16
	hashSize = 32
)

// No honest file asks for more: a spoilt one must not take all memory.
const (
	mostPasses = 64
	mostMemory = 1 << 20 // KiB
)

// NewSecret keeps a text, which takes a moment and 64 MiB.
func NewSecret(text string) Secret {
	s := Secret{Salt: make([]byte, saltSize), Time: passes, Memory: memory, Threads: threads}
	_, _ = rand.Read(s.Salt) // never fails, see its documentation
	s.Hash = s.hash(text, hashSize)
	return s
}

// Is reports whether text is what was kept; it takes as long as keeping it.
func (s Secret) Is(text string) bool {
	return subtle.ConstantTimeCompare(s.hash(text, uint32(len(s.Hash))), s.Hash) == 1
}

// hash does not depend on how the keyboard composes letters.
func (s Secret) hash(text string, size uint32) []byte {
	return argon2.IDKey([]byte(norm.NFC.String(text)), s.Salt, s.Time, s.Memory, s.Threads, size)
}

// usable reports whether there is something to compare with at a cost that can
// be borne.
func (s Secret) usable() bool {
	return len(s.Salt) >= 8 && len(s.Hash) >= 16 && len(s.Hash) <= 64 &&
		s.Time >= 1 && s.Time <= mostPasses && s.Memory >= 1 && s.Memory <= mostMemory && s.Threads >= 1
}
