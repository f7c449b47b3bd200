// Small helps for pages that work without them: "Use my place", and fetching the map where there is room or somebody asks for it.
(() => {
  const button = document.querySelector("[data-mine]");
  const place = document.querySelector("#place");
  const note = document.querySelector("[data-mine-note]");
  if (button && place && navigator.geolocation) {
    button.hidden = false;
    const say = (text) => {
      note.hidden = false;
      note.textContent = text;
    };
    const usual = note.textContent;
    button.addEventListener("click", () =>
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          // Two decimals are about a mile; nothing finer leaves the browser.
          place.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
          say(usual);
        },
        () => say(button.dataset.failed),
        { maximumAge: 600000, timeout: 10000 },
      ),
    );
  }

  // The page goes at once, and is not behind the "Back" button.
  const exit = document.querySelector("[data-exit]");
  if (exit) {
    exit.addEventListener("click", (event) => {
      event.preventDefault();
      document.body.hidden = true;
      location.replace(exit.href);
    });
  }

  const side = document.querySelector("[data-map-side]");
  if (!side) return;

  const filters = document.querySelector("[data-filters]");
  const beside = matchMedia("(min-width: 1200px)");
  const openBeside = () => {
    if (beside.matches) filters.open = true;
  };
  openBeside();
  beside.addEventListener("change", openBeside);

  const script = (address) =>
    new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });
  const style = (address) =>
    new Promise((done, failed) => {
      const element = document.createElement("link");
      element.rel = "stylesheet";
      element.href = address;
      element.onload = done;
      element.onerror = failed;
      // Before ours, so that ours has the last word.
      document.head.prepend(element);
    });

  let asked = false;
  const showMap = async () => {
    side.hidden = false;
    if (asked) return;
    asked = true;
    try {
      await Promise.all([style(side.dataset.leafletCss), script(side.dataset.leaflet)]);
      await script(side.dataset.script);
    } catch {
      const told = document.createElement("p");
      told.className = "map-said";
      told.textContent = side.querySelector("[data-map]").dataset.failed;
      side.append(told);
    }
  };

  const room = matchMedia("(min-width: 900px)");
  const views = document.querySelector("[data-views]");
  const columns = document.querySelector(".columns");
  if (!views) return room.matches && showMap();
  const view = (name) => {
    views.querySelectorAll("button").forEach((one) => one.setAttribute("aria-pressed", one.dataset.view === name));
    columns.classList.toggle("as-map", name === "map");
    if (name === "map") showMap();
    else if (!room.matches) side.hidden = true;
  };
  views.hidden = false;
  views.addEventListener("click", ({ target }) => target.dataset.view && view(target.dataset.view));
  const fit = () => (room.matches ? showMap() : view("list"));
  fit();
  room.addEventListener("change", fit);
})();
