# The library for C and C++ under PREFIX, with what pkg-config and CMake ask for, on systems with shared objects (.so).
#
#   make lib && sudo make install                 under /usr/local
#   make install DESTDIR=stage PREFIX=/usr LIBDIR=lib/x86_64-linux-gnu      for a package
#
# Nothing that is installed names the prefix, so that a copy of it works wherever it lies.

PREFIX ?= /usr/local
LIBDIR ?= lib
TEMPLATES := ffi/install
SHARED := libchiso.so.$(ABI).$(VERSION)
INSTALLED_LIB = $(DESTDIR)$(PREFIX)/$(LIBDIR)
INSTALLED_HEADER = $(DESTDIR)$(PREFIX)/include/chiso.h

# From a folder below the prefix back up to it.
to_prefix = $(shell realpath -ms --relative-to=/$(1) /)

NATIVE = $(shell cat $(LIB)/native-static-libs)
SPACE := $(subst ,, )
# $(call fill,libraries as the file lists them)
fill = sed -e 's|@VERSION@|$(VERSION)|; s|@ABI@|$(ABI)|; s|@SHARED@|$(SHARED)|; s|@LIBDIR@|$(LIBDIR)|; s|@NATIVE@|$(1)|' \
  -e 's|@PC_TO_PREFIX@|$(call to_prefix,$(LIBDIR)/pkgconfig)|; s|@CMAKE_TO_PREFIX@|$(call to_prefix,$(LIBDIR)/cmake/chiso)|'

.PHONY: install uninstall

# Built before, as whoever may not be the one who installs.
install: $(LIB)/native-static-libs
	install -d $(INSTALLED_LIB)/pkgconfig $(INSTALLED_LIB)/cmake/chiso $(dir $(INSTALLED_HEADER))
	install -m 755 $(LIB)/libchiso.so $(INSTALLED_LIB)/$(SHARED)
	ln -sf $(SHARED) $(INSTALLED_LIB)/libchiso.so.$(ABI)
	ln -sf libchiso.so.$(ABI) $(INSTALLED_LIB)/libchiso.so
	install -m 644 $(LIB)/libchiso.a $(INSTALLED_LIB)/libchiso.a
	install -m 644 include/chiso.h $(INSTALLED_HEADER)
	$(call fill,$(NATIVE)) $(TEMPLATES)/chiso.pc.in > $(INSTALLED_LIB)/pkgconfig/chiso.pc
	$(call fill,$(subst $(SPACE),;,$(NATIVE))) $(TEMPLATES)/chisoConfig.cmake.in > $(INSTALLED_LIB)/cmake/chiso/chisoConfig.cmake
	$(call fill) $(TEMPLATES)/chisoConfigVersion.cmake.in > $(INSTALLED_LIB)/cmake/chiso/chisoConfigVersion.cmake

uninstall:
	rm -f $(addprefix $(INSTALLED_LIB)/,$(SHARED) libchiso.so.$(ABI) libchiso.so libchiso.a pkgconfig/chiso.pc)
	rm -f $(INSTALLED_HEADER)
	rm -rf $(INSTALLED_LIB)/cmake/chiso

$(LIB)/native-static-libs:
	$(MAKE) lib
