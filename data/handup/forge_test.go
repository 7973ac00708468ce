package handup_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"

	"thidua/data/handup"
)

func sum(text string) string {
	s := sha256.Sum256([]byte(text))
	return hex.EncodeToString(s[:])
}

// checked writes a manifest as a forger does who knows how its check is made.
func checked(t testing.TB, m handup.Manifest) []byte {
	t.Helper()
	m.Check = ""
	text, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return []byte(strings.Replace(string(text), `"check":""`, `"check":"`+sum(string(text))+`"`, 1))
}
