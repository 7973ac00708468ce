package raster

import "fyne.io/fyne/v2"

// budget is how many pixels of textures are kept while they are out of sight:
// 32 MB, a few screens.
const budget = 8 << 20

// store keeps the textures: those that follow from their key alone (texts,
// corners, lines), and those of one object (images), kept until it is refreshed.
type store struct {
	frame   uint64
	size    int // in pixels
	drawn   map[any]*texture
	objects map[fyne.CanvasObject]objectTexture
}

type objectTexture struct {
	*texture
	width, height int // for which it was made
}

func newStore() *store {
	return &store{drawn: map[any]*texture{}, objects: map[fyne.CanvasObject]objectTexture{}}
}

// of returns the texture that the key fully describes.
func (s *store) of(key any, draw func() *texture) *texture {
	t := s.drawn[key]
	if t == nil {
		t = draw()
		s.drawn[key] = t
		s.size += len(t.pix)
	}
	t.used = s.frame
	return t
}

// ofObject returns an object's texture made for that size; nil when there is
// nothing to draw.
func (s *store) ofObject(o fyne.CanvasObject, width, height int, draw func() *texture) *texture {
	kept, ok := s.objects[o]
	if !ok || kept.width != width || kept.height != height {
		s.free(o)
		t := draw()
		if t == nil {
			return nil
		}
		kept = objectTexture{texture: t, width: width, height: height}
		s.objects[o] = kept
		s.size += len(t.pix)
	}
	kept.used = s.frame
	return kept.texture
}

func (s *store) free(o fyne.CanvasObject) {
	if kept, ok := s.objects[o]; ok {
		s.size -= len(kept.pix)
		delete(s.objects, o)
	}
}

// next begins a frame. Over budget, everything that the last one did not show
// is dropped.
func (s *store) next() {
	if s.size > budget {
		for key, t := range s.drawn {
			if t.used != s.frame {
				s.size -= len(t.pix)
				delete(s.drawn, key)
			}
		}
		for o, t := range s.objects {
			if t.used != s.frame {
				s.free(o)
			}
		}
	}
	s.frame++
}
