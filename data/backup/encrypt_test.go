package backup

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"thidua/data"
)

const passphrase = "mưa rào Hà Nội 1010"

func keyOf(err error) string {
	var p *data.Problem
	if errors.As(err, &p) {
		return p.Key
	}
	return ""
}

// encrypted makes an encrypted copy of so many bytes.
func encrypted(t *testing.T, size int) (k Key, content []byte, path string) {
	t.Helper()
	k, err := newKey(passphrase, 4)
	if err != nil {
		t.Fatal(err)
	}
	content = make([]byte, size)
	for i := range content {
		content[i] = byte(i * i)
	}
	dir := t.TempDir()
	plain := filepath.Join(dir, "plain.db")
	if err := os.WriteFile(plain, content, 0o600); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(dir, "copy.db.age")
	if err := k.Encrypt(plain, path); err != nil {
		t.Fatal(err)
	}
	return k, content, path
}

// The passphrase alone opens a copy, in whatever way its letters are composed.
func TestEncryptedCopyOpensByPassphrase(t *testing.T) {
	_, content, path := encrypted(t, 200_000)
	for _, typed := range []string{passphrase, norm.NFD.String(passphrase)} {
		to := filepath.Join(t.TempDir(), "back.db")
		if err := Decrypt(path, to, typed); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(to); err != nil || !bytes.Equal(got, content) {
			t.Errorf("got %d bytes, %v", len(got), err)
		}
	}
	stored, err := os.ReadFile(path)
	if err != nil || bytes.Contains(stored, content[:64]) {
		t.Error("the content can be read")
	}
	if left, err := filepath.Glob(path + ".*"); err != nil || len(left) != 0 {
		t.Errorf("left %v, %v", left, err)
	}
}

// Age's own program opens it with the key file that lies beside the copies.
func TestEncryptedCopyOpensWithoutUs(t *testing.T) {
	k, content, path := encrypted(t, 1000)
	dir := t.TempDir()
	if err := k.WriteKey(dir); err != nil {
		t.Fatal(err)
	}
	sealed, err := os.ReadFile(filepath.Join(dir, KeyName))
	if err != nil {
		t.Fatal(err)
	}
	lock, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	text, err := age.Decrypt(bytes.NewReader(sealed), lock)
	if err != nil {
		t.Fatal(err)
	}
	identities, err := age.ParseIdentities(text)
	if err != nil {
		t.Fatal(err)
	}
	stored, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := age.Decrypt(bytes.NewReader(stored), identities...)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, content) {
		t.Errorf("got %d bytes, %v", len(got), err)
	}
}

// A wrong passphrase says so; a passphrase too short is not taken.
func TestWrongPassphrase(t *testing.T) {
	k, _, path := encrypted(t, 1000)
	to := filepath.Join(t.TempDir(), "back.db")
	for _, wrong := range []string{"", "mưa rào Hà Nội 1011", "MƯA RÀO HÀ NỘI 1010"} {
		if err := Decrypt(path, to, wrong); keyOf(err) != "problem.passphrase" {
			t.Errorf("%q: %v", wrong, err)
		}
		if err := k.Open(wrong); keyOf(err) != "problem.passphrase" {
			t.Errorf("%q opens the key: %v", wrong, err)
		}
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("something was written")
	}
	if _, err := NewKey("ngắn quá"); keyOf(err) != "problem.passphrase_short" {
		t.Errorf("a short one: %v", err)
	}
}

// Every flipped byte is refused, and so is every cut; nothing is left behind.
func TestDamagedCopyIsRefused(t *testing.T) {
	_, _, path := encrypted(t, 200_000)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	broken, to := filepath.Join(dir, "broken.age"), filepath.Join(dir, "back.db")
	refused := func(what string, at int, content []byte) {
		if err := os.WriteFile(broken, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Decrypt(broken, to, passphrase); keyOf(err) != "problem.copy_damaged" {
			t.Errorf("%s at %d: %v", what, at, err)
		}
		if left, err := filepath.Glob(to + "*"); err != nil || len(left) != 0 {
			t.Fatalf("%s at %d left %v, %v", what, at, left, err)
		}
	}
	random := rand.New(rand.NewPCG(8, 17))
	const head = 1200
	for i := range 400 { // half of them in the head, where the keys are
		at := random.IntN(len(whole))
		if i%2 == 0 {
			at = random.IntN(head)
		}
		flipped := bytes.Clone(whole)
		flipped[at] ^= 1 << random.IntN(8)
		refused("flip", at, flipped)
	}
	for i := range 100 {
		at := random.IntN(len(whole))
		if i%2 == 0 {
			at = random.IntN(head)
		}
		refused("cut", at, whole[:at])
	}
	refused("longer by a byte", len(whole), append(bytes.Clone(whole), 0))
	refused("swapped chunks", 0, append(append(bytes.Clone(whole[:head]), whole[head+65552:]...), whole[head:head+65552]...))
}

// A copy of a copy is as it was; what cannot be written leaves nothing.
func TestCopyIsCompared(t *testing.T) {
	_, _, path := encrypted(t, 3000)
	to := filepath.Join(t.TempDir(), "second.age")
	if err := Copy(path, to); err != nil {
		t.Fatal(err)
	}
	was, err := Hash(path)
	if err != nil {
		t.Fatal(err)
	}
	if is, err := Hash(to); err != nil || is != was {
		t.Errorf("%s became %s, %v", was, is, err)
	}
	if err := Copy(path, filepath.Join(t.TempDir(), "gone", "second.age")); keyOf(err) != "problem.write" {
		t.Errorf("a folder that is gone: %v", err)
	}
}
