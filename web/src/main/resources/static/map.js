// The map reads the list: the same groups, numbers and order. It draws our own outline of the land. If the operator has set a
// source of pictures, they lie over it, and our server fetches them. The map asks no other server for anything.
(() => {
  const side = document.querySelector("[data-map-side]");
  const box = side.querySelector("[data-map]");
  const panel = side.querySelector("[data-map-panel]");
  const searchHere = side.querySelector("[data-map-search]");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const pictures = side.dataset.tiles;
  const DEEPEST = pictures ? Number(side.dataset.nearest) : 13;
  // How near the map goes by itself.
  const FIRST_DEEPEST = pictures ? Math.min(14, DEEPEST) : 11;
  const APART = 46;

  // Leaflet's own empty picture is a data: address, which the page does not allow.
  L.Util.emptyImageUrl = "";
  const map = L.map(box, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 5,
    maxZoom: DEEPEST,
    maxBounds: [
      [48, -14],
      [62, 6],
    ],
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  });
  L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out, position: "topright" }).addTo(map);

  const items = [...document.querySelectorAll("[data-list] > li[data-lat]")];
  const pins = new Map();
  let chosen = null;

  if (items.length) {
    map.fitBounds(L.latLngBounds(items.map((item) => [item.dataset.lat, item.dataset.lng])), {
      padding: [56, 56],
      maxZoom: FIRST_DEEPEST,
    });
  } else {
    map.setView([54.4, -3.2], 5);
    const said = document.createElement("p");
    said.className = "map-said";
    said.textContent = box.dataset.none;
    side.append(said);
  }

  const choose = (item) => {
    if (chosen) {
      chosen.classList.remove("chosen");
      pins.get(chosen).getElement()?.classList.remove("chosen");
      pins.get(chosen).setZIndexOffset(0);
    }
    chosen = item;
    panel.hidden = !item;
    if (!item) return;
    item.classList.add("chosen");
    const pin = pins.get(item);
    pin.getElement()?.classList.add("chosen");
    pin.setZIndexOffset(1000);
    tell(item);
  };

  const tell = (item) => {
    const close = document.createElement("button");
    close.type = "button";
    close.setAttribute("aria-label", box.dataset.close);
    close.append(cross());
    close.addEventListener("click", leave);
    const parts = [".card-name a", ".who", ".when"].map((part) => item.querySelector(part)).filter(Boolean);
    const told = parts.map((part) => {
      const line = document.createElement("p");
      line.append(part.cloneNode(true));
      return line;
    });
    panel.replaceChildren(...told.map((line) => (line.firstChild.tagName === "P" ? line.firstChild : line)), close);
  };

  const leave = () => {
    const pin = chosen && pins.get(chosen).getElement();
    choose(null);
    pin?.focus();
  };

  const cross = () => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "cross");
    svg.setAttribute("viewBox", "0 0 12 12");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", "m2 2 8 8M10 2l-8 8");
    svg.append(path);
    return svg;
  };

  side.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen) leave();
  });

  const inView = () => matchMedia("(min-width: 900px)").matches;
  items.forEach((item) => {
    const { number, lat, lng, kind } = item.dataset;
    const name = item.querySelector(".card-name a").textContent;
    const face = document.createElement("span");
    face.textContent = number;
    const icon = L.divIcon({ className: `pin ${kind || ""}`, html: face, iconSize: [44, 44] });
    const pin = L.marker([lat, lng], { icon, keyboard: true, riseOnHover: true }).addTo(map);
    pin.getElement().setAttribute("aria-label", `${number}. ${name}`);
    pin.on("click keypress", (event) => {
      if (event.type === "keypress" && event.originalEvent.key !== "Enter") return;
      choose(item);
      if (inView()) item.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
      panel.querySelector("a").focus({ preventScroll: true });
    });
    pins.set(item, pin);
    item.addEventListener("mouseenter", () => pin.getElement()?.classList.add("chosen"));
    item.addEventListener("mouseleave", () => item !== chosen && pin.getElement()?.classList.remove("chosen"));
  });

  // Pins that would lie on each other are moved apart, each with a line to its place: every number can be seen and pressed.
  const stems = L.layerGroup().addTo(map);
  const spread = () => {
    const homes = items.map((item) => map.latLngToLayerPoint([item.dataset.lat, item.dataset.lng]));
    // A first small step in a direction of its own, for pins at the very same spot.
    const spots = homes.map((home, i) => home.add([Math.cos(i * 2.4), Math.sin(i * 2.4)]));
    for (let round = 0; round < 80; round++) {
      for (let a = 0; a < spots.length; a++) {
        for (let b = 0; b < a; b++) {
          const gap = spots[a].subtract(spots[b]);
          const near = gap.distanceTo([0, 0]) || 1;
          if (near < APART) {
            const push = gap.multiplyBy((APART - near) / near / 2);
            spots[a] = spots[a].add(push);
            spots[b] = spots[b].subtract(push);
          }
        }
      }
    }
    stems.clearLayers();
    items.forEach((item, i) => {
      const moved = spots[i].distanceTo(homes[i]) > 4;
      const at = map.layerPointToLatLng(moved ? spots[i] : homes[i]);
      pins.get(item).setLatLng(at);
      if (moved) L.polyline([[item.dataset.lat, item.dataset.lng], at], { interactive: false, className: "stem" }).addTo(stems);
    });
  };
  if (items.length) {
    spread();
    map.on("zoomend", spread);
  }

  const get = (address) => fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));

  // Below the pictures: where one is missing, the outline is seen.
  map.createPane("land").style.zIndex = 150;
  get(side.dataset.land)
    .then((land) =>
      L.geoJSON(land, { pane: "land", interactive: false, style: { className: "land", weight: 1, fillOpacity: 1 } }).addTo(map),
    )
    .catch(() => {});

  // Names of places: the largest first, each only where it does not cover another.
  const names = L.layerGroup().addTo(map);
  const isFree = (taken, room) =>
    !taken.some((other) => room[0] < other[2] && room[2] > other[0] && room[1] < other[3] && room[3] > other[1]);
  const label = (places) => {
    names.clearLayers();
    const zoom = map.getZoom();
    const around = map.getBounds().pad(0.1);
    const taken = items.map((item) => {
      const at = map.latLngToLayerPoint(pins.get(item).getLatLng());
      return [at.x - 16, at.y - 16, at.x + 16, at.y + 16];
    });
    places
      .filter((place) => place.z <= zoom && around.contains([place.lat, place.lng]))
      .forEach((place) => {
        const big = place.z <= zoom - 2;
        const at = map.latLngToLayerPoint([place.lat, place.lng]);
        const wide = place.n.length * (big ? 4.2 : 3.7) + 4;
        const down = (big ? [0, 24, -24] : [0]).find((dy) =>
          isFree(taken, [at.x - wide, at.y + dy - 9, at.x + wide, at.y + dy + 9]),
        );
        if (down === undefined) return;
        taken.push([at.x - wide, at.y + down - 9, at.x + wide, at.y + down + 9]);
        const text = document.createElement("span");
        text.textContent = place.n;
        const icon = L.divIcon({
          className: `place-name${big ? " big" : ""}`,
          html: text,
          iconSize: [0, 0],
          iconAnchor: [0, -down],
        });
        L.marker([place.lat, place.lng], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 })
          .on("add", ({ target }) => target.getElement().setAttribute("aria-hidden", "true"))
          .addTo(names);
      });
  };

  // Pictures bring names of their own; ours come back where there are none.
  const showPictures = () => {
    let some = false;
    const layer = L.tileLayer(`${pictures}{z}/{x}/{y}`, { maxZoom: DEEPEST, bounds: map.options.maxBounds });
    layer.on("loading", () => (some = false));
    layer.on("tileload", () => {
      some = true;
      thanks.hidden = false;
      names.remove();
    });
    layer.on("load", () => {
      thanks.hidden = !some;
      if (!some) names.addTo(map);
    });
    const thanks = document.createElement("p");
    thanks.className = "map-thanks";
    thanks.hidden = true;
    const link = side.dataset.thanksLink && document.createElement("a");
    if (link) link.href = side.dataset.thanksLink;
    thanks.append(link || side.dataset.thanks);
    if (link) link.append(side.dataset.thanks);
    side.append(thanks);
    layer.addTo(map);
  };
  if (pictures) showPictures();

  get(side.dataset.places)
    .then((places) => {
      label(places);
      map.on("moveend", () => label(places));
    })
    .catch(() => {});

  // Only a move by hand offers a new search; the map never searches by itself.
  let ready = false;
  setTimeout(() => (ready = true), 600);
  map.on("moveend", () => {
    if (!ready) return;
    const bounds = map.getBounds();
    const address = new URL(side.dataset.search, location.href);
    new URLSearchParams(location.search).forEach((value, name) => {
      if (!["place", "within", "page", "south", "west", "north", "east"].includes(name)) address.searchParams.append(name, value);
    });
    ["South", "West", "North", "East"].forEach((edge) =>
      address.searchParams.set(edge.toLowerCase(), bounds[`get${edge}`]().toFixed(3)),
    );
    if (address.searchParams.get("sort") === "distance") address.searchParams.delete("sort");
    searchHere.href = address.href;
    searchHere.hidden = false;
  });
})();
