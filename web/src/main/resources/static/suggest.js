// Suggestions while typing: a combobox with a list, as the ARIA Authoring Practices have it. Without this script the boxes are
// plain fields.
(() => {
  const PAUSE = 150;

  const make = (name, attributes) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  };

  const offer = (input, form) => {
    const list = make("ul", {
      id: `${input.id}-list`,
      role: "listbox",
      "aria-label": form.dataset.suggestions,
      class: "suggestions",
      hidden: "",
    });
    const told = make("p", { "aria-live": "polite", class: "hidden" });
    input.after(list, told);
    for (const [attribute, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-expanded", "false"],
      ["aria-controls", list.id],
    ])
      input.setAttribute(attribute, value);

    let chosen = -1;
    let timer;
    let asking;

    const mark = (at) => {
      chosen = at;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === at));
      const option = list.children[at];
      if (!option) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    };
    const open = (yes) => {
      list.hidden = !yes;
      input.setAttribute("aria-expanded", yes);
      mark(-1);
    };
    const stop = () => {
      clearTimeout(timer);
      asking?.abort();
      open(false);
      told.textContent = "";
    };
    const take = (option) => {
      input.value = option.dataset.text;
      stop();
    };

    const show = ({ told: count, items }) => {
      list.replaceChildren(
        ...items.map(({ text, label, note, lang }, i) => {
          const option = make("li", { id: `${list.id}-${i}`, role: "option", "data-text": text });
          const name = make("span", { lang });
          const about = make("span", { class: "hint" });
          name.textContent = label;
          about.textContent = note;
          option.append(name, " ", about);
          return option;
        }),
      );
      open(items.length > 0);
      told.textContent = count;
    };
    const ask = async () => {
      asking = new AbortController();
      const place = form.querySelector("[name=place]");
      const words = new URLSearchParams({ q: input.value.trim(), for: input.dataset.suggest });
      if (place && place !== input && place.value) words.set("near", place.value);
      try {
        const answer = await fetch(`${form.dataset.suggest}?${words}`, { signal: asking.signal });
        if (answer.ok && document.activeElement === input) show(await answer.json());
      } catch {
        // Older letters, or no connection: the box works without.
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      asking?.abort();
      if (input.value.trim().length < 2) return stop();
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) return;
      const count = list.children.length;
      const go = { ArrowDown: chosen + 1, ArrowUp: chosen < 0 ? count - 1 : chosen - 1 }[event.key];
      if (go !== undefined) mark(go === count ? -1 : go);
      else if (event.key === "Escape") stop();
      else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen]);
      else return;
      event.preventDefault();
    });
    input.addEventListener("blur", stop);
    // The box keeps the focus, so that its list stays while it is used.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = target.closest("[role=option]");
      if (option) take(option);
    });
  };

  document
    .querySelectorAll("form[data-suggest]")
    .forEach((form) => form.querySelectorAll("input[data-suggest]").forEach((input) => offer(input, form)));
})();
