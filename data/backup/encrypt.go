package backup

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"thidua/data"
)

// Encryption is age's (filippo.io/age, BSD-3): a small format with one written
// specification, several programs that read it, authenticated in chunks so that
// a flipped byte and a missing end are both errors, and test vectors of mostly
// malformed files. Nothing of it is ours but the order of its parts.
//
// A copy is made without asking for the passphrase, so it is encrypted to the
// public half of a key. The private half, encrypted by the passphrase, is carried
// in the head of every copy: the passphrase alone opens a copy on any PC. The
// same file, put beside the copies, lets age's own program do it:
//
//	age -d -i SoThiDua_khoa.age SoThiDua_….db.age

// Ending ends the name of an encrypted copy; it is age's own.
const Ending = ".age"

// KeyName is the name of the file with the private half of the key, encrypted by
// the passphrase.
const KeyName = "SoThiDua_khoa.age"

// ShortestPassphrase is how many characters a passphrase has at least.
const ShortestPassphrase = 10

// work is age's usual cost of trying a passphrase, as a power of two: about a
// second and 256 MB.
const work = 18

// Key encrypts copies. The zero Key encrypts nothing.
type Key struct {
	Recipient string `json:"recipient"` // the public half
	Sealed    []byte `json:"sealed"`    // the private half, encrypted by the passphrase
}

// NewKey makes a key that the passphrase opens.
func NewKey(passphrase string) (Key, error) { return newKey(passphrase, work) }

func newKey(passphrase string, work int) (k Key, err error) {
	passphrase = norm.NFC.String(passphrase)
	if n := len([]rune(passphrase)); n < ShortestPassphrase {
		return k, &data.Problem{Key: "problem.passphrase_short", Field: "passphrase", Args: []any{"Count", ShortestPassphrase}}
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return k, fmt.Errorf("make key: %w", err)
	}
	lock, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return k, fmt.Errorf("make key: %w", err)
	}
	lock.SetWorkFactor(work)
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, lock)
	if err == nil {
		_, err = io.WriteString(w, identity.String()+"\n")
		err = errors.Join(err, w.Close())
	}
	if err != nil {
		return k, fmt.Errorf("seal key: %w", err)
	}
	return Key{Recipient: identity.Recipient().String(), Sealed: sealed.Bytes()}, nil
}

// IsZero reports whether there is no key.
func (k Key) IsZero() bool { return k.Recipient == "" }

// Open checks that the passphrase opens the key; "problem.passphrase" when not.
func (k Key) Open(passphrase string) error {
	_, err := unseal(k.Sealed, passphrase)
	return err
}

// unseal decrypts the private half.
func unseal(sealed []byte, passphrase string) (*age.X25519Identity, error) {
	wrong := &data.Problem{Key: "problem.passphrase", Field: "passphrase"}
	passphrase = norm.NFC.String(passphrase)
	if passphrase == "" {
		return nil, wrong
	}
	lock, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, fmt.Errorf("open key: %w", err)
	}
	lock.SetMaxWorkFactor(work) // a made-up file must not take all memory
	r, err := age.Decrypt(bytes.NewReader(sealed), lock)
	if err != nil {
		wrong.Err = err
		return nil, wrong
	}
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("open key: %w", err)
	}
	return age.ParseX25519Identity(strings.TrimSpace(string(text)))
}

// sealedType is the type of the part of a head that carries the sealed key; its
// argument is the key's hash, to tell damage from a wrong passphrase. Other
// programs pass over it.
const sealedType = "thidua-sealed-key"

// carrier puts the sealed key into the head of a copy.
type carrier struct{ sealed []byte }

// Wrap implements age.Recipient.
func (c carrier) Wrap([]byte) ([]*age.Stanza, error) {
	return []*age.Stanza{{Type: sealedType, Args: []string{hashOf(c.sealed)}, Body: c.sealed}}, nil
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// opener finds the sealed key in a head and opens it by the passphrase.
type opener struct{ passphrase string }

// Unwrap implements age.Identity.
func (o opener) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	for _, s := range stanzas {
		if s.Type != sealedType {
			continue
		}
		if len(s.Args) != 1 || s.Args[0] != hashOf(s.Body) {
			return nil, errors.New("sealed key is damaged")
		}
		identity, err := unseal(s.Body, o.passphrase)
		if err != nil {
			return nil, err
		}
		return identity.Unwrap(stanzas)
	}
	return nil, errors.New("no sealed key")
}

// Encrypt writes the file from, encrypted, to the path to. It is written beside
// that name, forced to the disk, read back and compared with from before it gets
// the name. To read it back without the passphrase, it is also encrypted to a key
// that is forgotten right after.
func (k Key) Encrypt(from, to string) (err error) {
	public, err := age.ParseX25519Recipient(k.Recipient)
	if err != nil {
		return fmt.Errorf("public key: %w", err)
	}
	passing, err := age.GenerateX25519Identity()
	if err != nil {
		return fmt.Errorf("passing key: %w", err)
	}
	return writeWhole(to, func(part string) error {
		sum, err := through(from, part, func(w io.Writer) (io.WriteCloser, error) {
			return age.Encrypt(w, public, carrier{k.Sealed}, passing.Recipient())
		})
		if err != nil {
			return err
		}
		read, err := hashDecrypted(part, passing)
		if err != nil || read != sum {
			return &data.Problem{Key: "problem.copy_differs", Args: []any{"File", to}, Err: err}
		}
		return nil
	})
}

// hashDecrypted decrypts a file to nowhere and returns the hash of its content.
func hashDecrypted(path string, identity age.Identity) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	r, err := age.Decrypt(f, identity)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	_, err = io.Copy(sum, r)
	return hex.EncodeToString(sum.Sum(nil)), err
}

// Decrypt writes what the encrypted copy from holds to the path to. A wrong
// passphrase is "problem.passphrase", anything wrong with the file
// "problem.copy_damaged"; nothing is written then.
func Decrypt(from, to, passphrase string) error {
	source, err := os.Open(from)
	if err != nil {
		return &data.Problem{Key: "problem.copy_unread", Args: []any{"File", from}, Err: err}
	}
	defer source.Close()
	r, err := age.Decrypt(source, opener{passphrase})
	var known *data.Problem
	if errors.As(err, &known) {
		return known
	}
	damaged := func(err error) error {
		return &data.Problem{Key: "problem.copy_damaged", Args: []any{"File", from}, Err: err}
	}
	if err != nil {
		return damaged(err)
	}
	return writeWhole(to, func(part string) error {
		target, err := os.OpenFile(part, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
		if err != nil {
			return unwritten(to, err)
		}
		reading := &noted{r: r}
		_, err = io.Copy(target, reading)
		if reading.err != nil {
			return errors.Join(damaged(reading.err), target.Close())
		}
		return unwritten(to, errors.Join(err, target.Sync(), target.Close()))
	})
}

// noted remembers how reading failed, to tell it from how writing failed.
type noted struct {
	r   io.Reader
	err error
}

func (n *noted) Read(p []byte) (int, error) {
	read, err := n.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		n.err = err
	}
	return read, err
}

// WriteKey puts the sealed key beside the copies in a folder.
func (k Key) WriteKey(dir string) error {
	path := filepath.Join(dir, KeyName)
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, k.Sealed) {
		return nil
	}
	return writeWhole(path, func(part string) error { return unwritten(path, os.WriteFile(part, k.Sealed, 0o600)) })
}
