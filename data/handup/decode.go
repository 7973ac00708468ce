package handup

import (
	"encoding/json"
	"errors"
	"fmt"
)

var (
	errForeign = errors.New("not a file of this program")
	errNewer   = errors.New("of a newer program")
)

// decodeContent reads the file for machines. Fields that are not known are
// passed over, as a later program may add some without a new schema; texts are
// cleaned; everything else must be as this program writes it.
func decodeContent(text []byte) (c Content, err error) {
	if err := decode(text, &c, maxContent); err != nil {
		return Content{}, fmt.Errorf("%s: %w", ContentName, err)
	}
	if err := tidy(&c); err != nil {
		return Content{}, fmt.Errorf("%s: %w", ContentName, err)
	}
	if err := c.check(); err != nil {
		return Content{}, fmt.Errorf("%s: %w", ContentName, err)
	}
	return c, nil
}

// decodeManifest reads a manifest. Whether it is whole is another question.
func decodeManifest(text []byte) (m Manifest, err error) {
	if err := decode(text, &m, maxManifest); err != nil {
		return Manifest{}, fmt.Errorf("%s: %w", ManifestName, err)
	}
	if err := tidy(&m); err != nil {
		return Manifest{}, fmt.Errorf("%s: %w", ManifestName, err)
	}
	if err := m.check(); err != nil {
		return Manifest{}, fmt.Errorf("%s: %w", ManifestName, err)
	}
	return m, nil
}

// head is what every schema begins with.
type head struct {
	Format string `json:"format"`
	Schema int    `json:"schema"`
}

func (h head) check() error {
	switch {
	case h.Format != Format:
		return fmt.Errorf("%w: format %.40q", errForeign, h.Format)
	case h.Schema > Schema:
		return fmt.Errorf("%w: schema %d", errNewer, h.Schema)
	}
	return nil
}

func (c *Content) head() head  { return head{c.Format, c.Schema} }
func (m *Manifest) head() head { return head{m.Format, m.Schema} }

// decode reads JSON into v, within the caps. A newer schema may be written in
// any way but for its head.
func decode(text []byte, v interface{ head() head }, limit int) error {
	if len(text) > limit {
		return errLong
	}
	if err := scan(text); err != nil {
		return err
	}
	err := json.Unmarshal(text, v)
	if err == nil {
		return v.head().check()
	}
	var h head
	if json.Unmarshal(text, &h) == nil && h.check() != nil {
		return h.check()
	}
	return fmt.Errorf("decode: %w", err)
}
